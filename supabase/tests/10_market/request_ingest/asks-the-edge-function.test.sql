-- pg_net and the Vault are Supabase's; here they are stood in for by what is used of them.
begin;
select plan(5);

select throws_ok(
  'select engine.request_ingest()', 'P0001', 'the ingest cannot be requested: this project lacks pg_net or the Vault',
  'without pg_net it says what is missing'
);
create schema net;
create schema vault;
create table vault.decrypted_secrets (name text, decrypted_secret text);
create table net.asked (url text, body jsonb, headers jsonb, timeout_milliseconds integer);
create function net.http_post(
  url text, body jsonb default '{}', params jsonb default '{}', headers jsonb default '{}', timeout_milliseconds integer default 5000
)
returns bigint language sql as $$
  insert into net.asked values (url, body, headers, timeout_milliseconds);
  select 7::bigint;
$$;
select throws_ok(
  'select engine.request_ingest()', 'P0001',
  'the ingest cannot be requested: the Vault lacks quorum_ingest_url or quorum_ingest_secret',
  'without its secrets too'
);
insert into vault.decrypted_secrets values
  ('quorum_ingest_url', 'https://example.test/functions/v1/ingest-prices'), ('quorum_ingest_secret', 'open sesame'), ('other', 'x');
select is(engine.request_ingest(), 7::bigint, 'else it asks, and returns the number of the request');
select results_eq(
  'select url, headers ->> ''authorization'', timeout_milliseconds from net.asked',
  'values (''https://example.test/functions/v1/ingest-prices'', ''Bearer open sesame'', 60000)',
  'at the stored address, with the stored secret, patient for a minute'
);
select is_empty(
  $$select role_name from unnest(array['anon', 'authenticated', 'service_role']) as role_name
    where has_function_privilege(role_name, 'engine.request_ingest()', 'execute')$$,
  'nobody of the API may call it'
);

select finish();
rollback;
