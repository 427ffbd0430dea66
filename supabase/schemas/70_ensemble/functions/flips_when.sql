-- The fewest voters that would have to call the other way to turn a decision round: the ones that moved it most.
create function engine.flips_when(voters text[], contributions double precision[])
returns text
language sql
immutable
set search_path = ''
as $$
  with moving as (
    select
      vote.bot_name, vote.contribution,
      sum(2 * vote.contribution) over (order by vote.contribution desc, vote.bot_name) as turned
    from unnest(voters, contributions) as vote (bot_name, contribution)
    where vote.contribution > 0
  ),
  needed as (
    select moving.*, total.score
    from moving
    cross join (select sum(part) as score from unnest(contributions) as part) as total
    -- Everyone up to the one whose change tips it.
    where moving.turned - 2 * moving.contribution < total.score
  )
  select case count(*)
    when 0 then 'no single voter carries it'
    else format('the opposite would win if %s called the other way',
      case when count(*) <= 4 then string_agg(needed.bot_name, ', ' order by needed.contribution desc, needed.bot_name)
        else format('its %s strongest voters (first %s)', count(*), (array_agg(needed.bot_name order by needed.contribution desc, needed.bot_name))[1]) end)
  end
  from needed;
$$;
comment on function engine.flips_when(text[], double precision[]) is 'One sentence. contributions: what each voter adds to the decided side, in the order of voters.';
