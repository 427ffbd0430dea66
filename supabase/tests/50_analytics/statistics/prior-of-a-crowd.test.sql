begin;
select plan(9);

create function pg_temp.prior(correct double precision[], decided double precision[]) returns text language sql as
$$
  select coalesce(round(alpha::numeric, 6)::text || ' ' || round(beta::numeric, 6), 'unknown')
  from engine.beta_binomial_prior(correct, decided)
$$;

select is(pg_temp.prior('{}', '{}'), 'unknown', 'nobody is no crowd');
select is(pg_temp.prior('{6}', '{10}'), 'unknown', 'one bot is no crowd');
select is(pg_temp.prior('{6,0}', '{10,0}'), 'unknown', 'nor with one that has not called');
select is(pg_temp.prior('{1,0,1}', '{1,1,1}'), 'unknown', 'single calls do not tell skill from chance');
select is(pg_temp.prior('{10,10}', '{10,10}'), 'unknown', 'who is never wrong has no spread');
select is(pg_temp.prior('{0,0}', '{10,10}'), 'unknown', 'nor who always is');
select is(
  pg_temp.prior('{60,60,60}', '{100,100,100}'), '599999.400000 399999.600000',
  'bots that differ less than chance makes them are all the crowd'
);
select is(
  pg_temp.prior('{0,100}', '{100,100}'), '0.000001 0.000001', 'bots that have nothing in common learn nothing from each other'
);
select is(
  pg_temp.prior('{30,45,0}', '{60,70,0}'), pg_temp.prior('{30,45}', '{60,70}'), 'who has not called changes nothing'
);

select finish();
rollback;
