-- Lower end of the Wilson 95 % interval of a rate; null without trials.
create function engine.wilson_low(successes bigint, trials bigint)
returns double precision
language sql
immutable
return case when trials > 0 then greatest(0, (
  successes::double precision / trials + 3.8414588206941254 / (2 * trials)
  - 1.959963984540054 * sqrt(
    successes::double precision / trials * (1 - successes::double precision / trials) / trials
    + 3.8414588206941254 / (4 * trials::double precision * trials)
  )
) / (1 + 3.8414588206941254 / trials)) end;
comment on function engine.wilson_low(bigint, bigint) is 'Wilson (1927) score interval at 95 %, lower end, between 0 and 1.';
