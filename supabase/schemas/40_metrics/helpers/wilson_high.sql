-- Upper end of the Wilson 95 % interval of a rate; null without trials.
create function engine.wilson_high(successes bigint, trials bigint)
returns double precision
language sql
immutable
return 1 - engine.wilson_low(trials - successes, trials);
comment on function engine.wilson_high(bigint, bigint) is 'Wilson (1927) score interval at 95 %, upper end: one less the lower end of the failures.';
