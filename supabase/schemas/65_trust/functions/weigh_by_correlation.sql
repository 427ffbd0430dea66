-- Corrects what each bot is worth alone for who repeats whom: Σ⁻¹ (2p − 1). Bots whose errors were never compared stand alone.
create function engine.weigh_by_correlation(bot_names text[], rates double precision[])
returns double precision[]
language plpgsql
stable
set search_path = ''
as $$
declare
  v_crowd engine.crowd_correlations;
  v_worth double precision[];
  v_weights double precision[];
begin
  select * into v_crowd from engine.crowd_correlations;
  if cardinality(v_crowd.bot_names) = 0 then
    return array(select 2 * rate - 1 from unnest(rates) with ordinality as known (rate, place) order by place);
  end if;
  select array_agg(coalesce(2 * known.rate - 1, 0) order by crowd.place)
  into v_worth
  from unnest(v_crowd.bot_names) with ordinality as crowd (bot_name, place)
  left join unnest(weigh_by_correlation.bot_names, rates) as known (bot_name, rate) on known.bot_name = crowd.bot_name;
  v_weights := engine.solve_factored(v_crowd.factor, cardinality(v_crowd.bot_names), v_worth);
  return array(
    select coalesce(v_weights[array_position(v_crowd.bot_names, known.bot_name)], 2 * known.rate - 1)
    from unnest(weigh_by_correlation.bot_names, rates) with ordinality as known (bot_name, rate, place)
    order by known.place
  );
end;
$$;
comment on function engine.weigh_by_correlation(text[], double precision[]) is 'One weight a bot, in the order of bot_names; rates are probabilities of a right call.';
