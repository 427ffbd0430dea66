-- One round of hedge that finds its own learning rate: bold while the experts are easy to tell apart, careful afterwards.
create function engine.adahedge_step(
  total_losses double precision[], mixability_gap double precision, losses double precision[],
  out eta double precision, out weights double precision[],
  out next_total_losses double precision[], out next_mixability_gap double precision
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_least double precision;
  v_next_least double precision;
  v_mixed double precision;
  v_mix double precision;
begin
  perform engine.require_numbers('total_losses', total_losses);
  perform engine.require_numbers('mixability_gap', array[mixability_gap], 0);
  perform engine.require_numbers('losses', losses);
  if cardinality(losses) <> cardinality(total_losses) then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('%s losses of %s experts: send one each', cardinality(losses), cardinality(total_losses));
  end if;
  eta := case when mixability_gap > 0 then ln(cardinality(total_losses)) / mixability_gap else 'Infinity' end;
  next_total_losses := array(
    select expert.total + expert.loss
    from unnest(total_losses, losses) with ordinality as expert (total, loss, place)
    order by expert.place
  );
  select min(total) into v_least from unnest(total_losses) as total;
  select min(total) into v_next_least from unnest(next_total_losses) as total;
  -- With an infinite rate all weight lies with those that lost least.
  weights := engine.softmax(array(
    select case when eta < 'Infinity' then -eta * (expert.total - v_least) when expert.total = v_least then 0 else -1e6 end
    from unnest(total_losses) with ordinality as expert (total, place)
    order by expert.place
  ));
  select
    sum(expert.weight * expert.loss order by expert.place),
    -- -1 / eta ln sum w exp(-eta loss), as the difference of two sums that both count from their least loss.
    case when eta < 'Infinity' then v_next_least - v_least - ln(
      sum(case when eta * (expert.next_total - v_next_least) < 700 then exp(-eta * (expert.next_total - v_next_least)) else 0 end
        order by expert.place)
      / sum(case when eta * (expert.total - v_least) < 700 then exp(-eta * (expert.total - v_least)) else 0 end
        order by expert.place)
    ) / eta else v_next_least - v_least end
  into v_mixed, v_mix
  from unnest(weights, losses, total_losses, next_total_losses) with ordinality
    as expert (weight, loss, total, next_total, place);
  next_mixability_gap := mixability_gap + greatest(0, v_mixed - v_mix);
end;
$$;
comment on function engine.adahedge_step(double precision[], double precision, double precision[]) is
  'The weights of this round from the losses before it, and what the next one starts from: eta = ln N / gap, gap growing by w . loss + ln(sum w exp(-eta loss)) / eta. Start with zeros and a gap of 0. de Rooij, van Erven, Grünwald & Koolen (2014).';
