-- What a crowd of independent bots says: each counts by its record, and one that is reliably wrong votes for the opposite.
create function engine.log_odds_vote(
  votes double precision[], rates double precision[],
  out score double precision, out direction integer, out probability_up double precision
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_numbers('votes', votes, -1, 1);
  perform engine.require_numbers('rates', rates, 0, 1);
  if cardinality(votes) <> cardinality(rates) then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('%s votes and %s rates: send one each per bot', cardinality(votes), cardinality(rates));
  end if;
  select coalesce(sum(bot.vote * engine.logit(bot.rate) order by bot.place), 0) into score
  from unnest(votes, rates) with ordinality as bot (vote, rate, place);
  direction := sign(score);
  probability_up := 1 / (1 + exp(-greatest(-700, least(score, 700))));
end;
$$;
comment on function engine.log_odds_vote(double precision[], double precision[]) is
  'score = sum of vote ln(p / (1 - p)), a vote 1 up, -1 down, 0 silent, p the bot''s chance to be right; its sign, and 1 / (1 + exp(-score)), the chance of up if the bots are independent. Nitzan & Paroush (1982).';
