-- What a strategy's score is worth as a probability that the price rises; kept off 0 and 1, which no evidence warrants.
create function engine.probability_of_score(score double precision, slope double precision)
returns double precision
language sql
immutable
parallel safe
set search_path = ''
return 1 / (1 + exp(-greatest(-6, least(6, slope * score))));
comment on function engine.probability_of_score(double precision, double precision) is '1 / (1 + exp(−slope × score)), the exponent kept within ±6.';
