-- Somebody else's value inside one of our sentences: short, in quotes, without what could not be printed.
create function engine.shown(value text)
returns text
language sql
immutable
set search_path = ''
return case
  when value is null then 'null'
  when length(value) > 40 then format('"%s..."', regexp_replace(left(value, 40), '[^ -~]', '?', 'g'))
  else format('"%s"', regexp_replace(value, '[^ -~]', '?', 'g'))
end;
comment on function engine.shown(text) is 'At most 40 characters of a value, quoted, other alphabets as question marks; null as null.';
