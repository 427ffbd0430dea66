-- For a project without a worker: pg_cron calls this, and pg_net asks the edge function ingest-prices to fetch what closed.
-- Address and secret are in the Vault, so that neither the job's command nor a dump shows them. Both extensions are named
-- in variables, because neither is there where a worker does this.
create function engine.request_ingest()
returns bigint
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_net text := 'net';
  v_vault text := 'vault';
  v_url text;
  v_secret text;
  v_request bigint;
begin
  if to_regnamespace(v_net) is null or to_regclass(v_vault || '.decrypted_secrets') is null then
    raise exception 'the ingest cannot be requested: this project lacks pg_net or the Vault'
      using hint = 'Enable the extensions pg_net and supabase_vault, or run the worker instead.';
  end if;

  execute format(
    'select max(decrypted_secret) filter (where name = $1), max(decrypted_secret) filter (where name = $2)
     from %I.decrypted_secrets', v_vault)
  into v_url, v_secret
  using 'quorum_ingest_url', 'quorum_ingest_secret';
  if v_url is null or v_secret is null then
    raise exception 'the ingest cannot be requested: the Vault lacks quorum_ingest_url or quorum_ingest_secret'
      using hint = 'Store both with vault.create_secret: supabase/functions/README.md shows how.';
  end if;

  execute format('select %I.http_post(url := $1, body := $2, headers := $3, timeout_milliseconds := 60000)', v_net)
  into v_request
  using v_url, jsonb_build_object(), jsonb_build_object(
    'content-type', 'application/json', 'authorization', 'Bearer ' || v_secret
  );
  return v_request;
end;
$$;
comment on function engine.request_ingest() is 'Asks the edge function ingest-prices to run. Returns pg_net''s number of the request; the answer comes to net._http_response.';
