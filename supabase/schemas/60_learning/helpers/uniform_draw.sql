-- Chance that can be repeated: the same words give the same number, on every machine and in every version.
create function engine.uniform_draw(words text)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return ('x' || left(md5(words), 13))::bit(52)::bigint::double precision / 4503599627370496;
comment on function engine.uniform_draw(text) is 'A number in [0, 1): the first 52 bits of the MD5 of the words.';
