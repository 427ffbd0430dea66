-- NaN passes "> 0" and spreads through every sum: what takes a series refuses it, and says where it is.
begin;
select plan(48);

create temporary table fault (said text, series double precision[]);
insert into fault values
  ('[2] is NaN', '{0.01,NaN,0.02}'), ('[3] is Infinity', '{0.01,0.02,Infinity}'),
  ('[1] is -Infinity', '{-Infinity,0.02}'), ('[2] is null', '{0.01,null}');

select throws_like(
  format('select %s', replace(call, '$1', quote_literal(series) || '::double precision[]')),
  format('%%%s: send a finite number%%', said), format('%s: %s', split_part(call, '(', 1), said)
)
from fault
cross join unnest(array[
  'engine.return_moments($1)', 'engine.drawdowns($1)', 'engine.worst_drawdowns($1)', 'engine.drawdown_statistics($1)',
  'engine.value_at_risk($1)', 'engine.conditional_value_at_risk($1)', 'engine.runs_test($1)',
  'engine.sharpe_annualisation_factor($1)', 'engine.circular_block_bootstrap_means($1, 2, 5, 42)', 'engine.mean_interval($1)'
]) as call;

select throws_ok(
  format('select %s', call), '22023', message, split_part(call, '(', 1) || ' refuses what cannot be a probability or a count'
)
from (values
  ('engine.benjamini_hochberg(array[0.1, 1.1])', 'p[2] is 1.1: send a finite number from 0 to 1'),
  ('engine.benjamini_yekutieli(array[''NaN''::float8])', 'p[1] is NaN: send a finite number from 0 to 1'),
  ('engine.fit_platt(array[0.6, ''NaN''], array[1, 0])', 'confidence[2] is NaN: send a finite number from 0 to 1'),
  ('engine.fit_isotonic(array[0.6, 0.7], array[1, 2])', 'correct[2] is 2: send a finite number from 0 to 1'),
  ('engine.fit_isotonic(array[0.6, 0.7], array[1, 0], array[1, -1])', 'weight[2] is -1: send a finite number from 0'),
  ('engine.fit_isotonic(array[0.6, 0.7], array[1])',
    'confidence, correct and weight have 2, 1 and no numbers: send one of each per call'),
  ('engine.beta_binomial_prior(array[3, 4], array[4, 3])',
    'correct and decided do not match: send one of each per bot, correct at most decided'),
  ('engine.circular_block_bootstrap_means(array[0.1, 0.2], 0, 5, 42)',
    'a block of 0 returns cannot be drawn: send a block_length of at least 1')
) as refused (call, message);

select finish();
rollback;
