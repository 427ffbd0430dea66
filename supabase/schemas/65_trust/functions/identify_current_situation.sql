-- What kind of market it is now, as a number to look up in meta_situations and dynamic_trust_scores. Writes nothing.
create function public.identify_current_situation(as_of timestamptz default now())
returns bigint
language sql
stable
set search_path = ''
return engine.current_situation(as_of);
comment on function public.identify_current_situation(timestamptz) is 'Id of the situation the market is in; there is a row in meta_situations, and one a bot in dynamic_trust_scores, for whatever it answers.';
