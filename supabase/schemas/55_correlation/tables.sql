-- The correlation station: who repeats whom, and how many independent bots the crowd is worth.

create table public.bot_correlation_matrix (
  bot_name_a text collate "C" not null references public.bots on update cascade,
  bot_name_b text collate "C" not null references public.bots on update cascade,
  correlation_coefficient double precision,
  sample_size integer not null default 0,
  correlation_low double precision,
  correlation_high double precision,
  correlation_class text collate "C" not null default 'unknown',
  residual_correlation double precision,
  residual_sample_size integer not null default 0,
  unknown_reason text,
  as_of timestamptz,
  primary key (bot_name_a, bot_name_b),
  constraint each_pair_stands_once check (bot_name_a < bot_name_b),
  constraint correlations_are_within_one check (
    correlation_coefficient between -1 and 1 and correlation_low between -1 and 1 and correlation_high between -1 and 1
    and residual_correlation between -1 and 1
  ),
  constraint class_is_known check (
    correlation_class in ('strong_positive', 'moderate_positive', 'weak', 'contrarian', 'unknown')
  ),
  constraint coefficient_or_the_reason_why_not check ((correlation_coefficient is null) = (unknown_reason is not null)),
  constraint only_a_coefficient_has_a_class check ((correlation_coefficient is null) = (correlation_class = 'unknown'))
)
-- Every row changes every day. No index on what changes, and room in each page: the new version stays beside the old one.
with (fillfactor = 45);
comment on table public.bot_correlation_matrix is 'Each pair of bots once: Pearson of daily net returns, and of correctness residuals, with how much stands behind them.';
comment on column public.bot_correlation_matrix.sample_size is 'UTC days since both had begun to trade, days without a trade included as zero.';
comment on column public.bot_correlation_matrix.correlation_class is '> 0.8 strong_positive, 0.5–0.8 moderate_positive, −0.3–0.5 weak, < −0.3 contrarian; unknown below 30 days.';
comment on column public.bot_correlation_matrix.residual_correlation is 'Mean of the products of (right − expected), in deviations of a coin''s toss, over the coins and days of the last 90 both spoke of; null below 30 of them.';
create index bot_correlation_matrix_by_b on public.bot_correlation_matrix (bot_name_b, bot_name_a);

create table engine.return_comoments (
  month date primary key,
  through_day date not null,
  bot_names text[] not null,
  begins date[] not null,
  returns double precision[] not null,
  sums double precision[] not null,
  squares double precision[] not null,
  products double precision[] not null,
  constraint a_month_begins_on_its_first_day check (month = date_trunc('month', month::timestamp)::date),
  constraint it_ends_within_its_month check (through_day >= month and through_day < month + interval '1 month'),
  constraint each_bot_is_in_every_column check (
    cardinality(begins) = cardinality(bot_names) and cardinality(products) = cardinality(bot_names) * cardinality(bot_names)
    and cardinality(returns) = cardinality(bot_names) * (through_day - month + 1) and cardinality(squares) = cardinality(sums)
  ),
  constraint sums_are_finite check (
    '-Infinity' < all (returns) and 'Infinity' > all (returns) and '-Infinity' < all (sums) and 'Infinity' > all (sums)
    and '-Infinity' < all (squares) and 'Infinity' > all (squares)
    and '-Infinity' < all (products) and 'Infinity' > all (products)
  )
);
comment on table engine.return_comoments is 'What the correlations of daily net returns are made of, from the first day of all to the end of each month; the newest row is added to day by day. A day that changes is added up anew from the month before it.';
comment on column engine.return_comoments.begins is 'The day of each bot''s first trade, as far as through_day; null before it. From then on days without a trade count as 0.';
comment on column engine.return_comoments.returns is 'The returns of the month that were added, day after day in the order of bot_names: what tells whether a day has changed.';
comment on column engine.return_comoments.sums is 'Sums of returns, size numbers a stretch: a stretch begins whenever a bot does. What two bots have in common begins with the later of them and is the sum of the stretches from there; squares alike.';
comment on column engine.return_comoments.products is 'Sums of products of returns of two bots over all days; lower triangle, row after row.';

create table engine.stale_return_days (
  day date primary key
);
comment on table engine.stale_return_days is 'UTC days whose account returns were written again after they had been added to return_comoments.';

create table engine.residual_days (
  day date primary key,
  bot_names text[] not null,
  products double precision[] not null,
  pair_counts double precision[] not null,
  constraint products_are_pairs check (
    cardinality(products) = cardinality(bot_names) * cardinality(bot_names)
    and cardinality(pair_counts) = cardinality(products)
  ),
  constraint sums_are_finite check ('-Infinity' < all (products) and 'Infinity' > all (products))
);
comment on table engine.residual_days is 'One UTC day of calls, multiplied up: for every pair of bots the sum over coins of residual × residual, and how many coins both spoke of.';
comment on column engine.residual_days.products is 'Row after row, size × size. Residuals are rounded to 1/1024, so that sums are exact: no order of days or rows changes a digit.';

create table engine.residual_window (
  is_the_row boolean primary key default true,
  bot_names text[] not null default '{}',
  days date[] not null default '{}',
  products double precision[] not null default '{}',
  pair_counts double precision[] not null default '{}',
  constraint there_is_one_row check (is_the_row)
);
comment on table engine.residual_window is 'The sum of residual_days over the last 90 days, and which days are in it: a day that comes or goes is added or taken away.';
insert into engine.residual_window default values;

create table engine.crowd_correlations (
  is_the_row boolean primary key default true,
  bot_names text[] not null default '{}',
  correlations double precision[] not null default '{}',
  factor double precision[] not null default '{}',
  day_count integer not null default 0,
  as_of timestamptz,
  constraint there_is_one_row check (is_the_row),
  constraint matrix_is_square check (cardinality(correlations) = cardinality(bot_names) * cardinality(bot_names))
);
comment on table engine.crowd_correlations is 'How alike the bots'' errors are, each pair drawn towards zero by how little is known of it: what the vote divides by. Empty until ten days are known.';
comment on column engine.crowd_correlations.factor is 'Lower Cholesky factor of correlations.';
insert into engine.crowd_correlations default values;

create table public.bot_clusters (
  bot_name text collate "C" primary key references public.bots on update cascade,
  cluster_id integer,
  cluster_size integer,
  mean_correlation_within double precision,
  silhouette double precision,
  average_correlation double precision,
  diversity_bonus double precision not null default 1,
  is_redundant boolean not null default false,
  place integer,
  unknown_reason text default 'no correlation is known yet',
  as_of timestamptz,
  constraint correlations_are_within_one check (
    mean_correlation_within between -1 and 1 and average_correlation between -1 and 1 and silhouette between -1 and 1
  ),
  constraint bonus_is_within_a_fifth check (diversity_bonus between 0.8 and 1.2),
  constraint cluster_or_the_reason_why_not check ((cluster_id is null) = (unknown_reason is not null))
);
comment on table public.bot_clusters is 'Groups of bots that say the same: average linkage on √(½(1 − ρ)). A row for every bot.';
comment on column public.bot_clusters.diversity_bonus is 'Published steps by the bot''s average correlation with the crowd: < 0.3 → 1.2, < 0.5 → 1.1, < 0.7 → 1, < 0.85 → 0.9, else 0.8.';
comment on column public.bot_clusters.is_redundant is 'Another bot of its cluster says the same and has the better record.';
comment on column public.bot_clusters.place is 'Order of the leaves of the dendrogram: the order in which a heat map shows the blocks.';
create index bot_clusters_by_cluster on public.bot_clusters (cluster_id, bot_name);

create table public.ensemble_diversity_metrics (
  measurement_date date primary key,
  bot_count integer not null,
  mean_correlation double precision,
  diversity_score double precision,
  effective_bot_count double precision,
  equal_weight_effective_count double precision,
  cluster_count integer,
  strong_pair_count integer not null default 0,
  hhi double precision,
  normalised_hhi double precision,
  health text collate "C" not null,
  unknown_reasons jsonb not null default '{}',
  as_of timestamptz not null,
  constraint counts_are_not_negative check (bot_count >= 0 and strong_pair_count >= 0),
  constraint scores_are_fractions check (
    diversity_score between 0 and 1 and hhi between 0 and 1 and normalised_hhi between 0 and 1
    and mean_correlation between -1 and 1
  ),
  constraint effective_counts_are_at_least_one check (
    effective_bot_count >= 1 - 1e-9 and effective_bot_count < 'Infinity'
    and equal_weight_effective_count > 0 and equal_weight_effective_count < 'Infinity'
  ),
  constraint health_is_known check (health in ('healthy', 'crowded', 'redundant', 'unknown'))
);
comment on table public.ensemble_diversity_metrics is 'One row a UTC day: how many independent bots the crowd is worth.';
comment on column public.ensemble_diversity_metrics.diversity_score is '1 − mean correlation, kept within 0 and 1.';
comment on column public.ensemble_diversity_metrics.effective_bot_count is 'exp of the entropy of the correlation matrix''s eigenvalue shares.';
comment on column public.ensemble_diversity_metrics.hhi is 'Σ w² of the effective weights: 1 means one bot has all the weight.';
