import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../embedded/open-embedded-database.ts';
import type { Exclusive } from '../exclusive.ts';
import { preparePlatform } from '../platform.ts';
import { type Api, serveApi } from './serve-api.ts';

const keys = { publishable: 'sb_publishable_test', secret: 'sb_secret_test' };
/** A table that everyone may read and nobody may write, a function that tells who runs it, one that fails half-way. */
const schema = `
  create table public.notes (note text primary key, written_by text default current_user);
  alter table public.notes enable row level security;
  create policy everyone_reads on public.notes for select to anon, authenticated using (true);
  revoke all on public.notes from anon, authenticated;
  grant select on public.notes to anon, authenticated;
  create function public.who_am_i() returns text language sql return current_user;
  create function public.fail_half_way() returns text language plpgsql as $$
  begin
    perform set_config('statement_timeout', '1s', true);
    raise exception 'half way';
  end; $$;`;

let database: EmbeddedDatabase;
let api: Api;
let supabase: SupabaseClient;
/** How many requests have reached the server and asked for their turn. */
let arrivals = 0;

beforeAll(async () => {
  // The server prints every error it answers with.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  database = await openEmbeddedDatabase(null);
  await preparePlatform(database);
  await database.execute(schema);
  const exclusive: Exclusive = (work) => {
    arrivals++;
    return database.exclusive(work);
  };
  api = await serveApi({ database: { ...database, exclusive }, keys, port: 0 });
  supabase = createClient(api.url, keys.publishable);
}, 60_000);
beforeEach(() => database.execute('truncate public.notes'));
afterAll(async () => {
  await api.close();
  await database.close();
});

const job = (note: string) => database.query('insert into public.notes (note) values ($1)', [note]);
const whoWrote = () =>
  database.query<{ written_by: string; notes: number }>(
    'select written_by, count(*) as notes from public.notes group by 1 order by 1',
  );
const whoAmI = async () => (await supabase.rpc('who_am_i')).data;

describe('the API over the embedded engine', () => {
  it('answers requests as anon while jobs write as the owner, however they interleave', async () => {
    const turns = Array.from({ length: 40 }, (_, turn) => turn);
    const answers = await Promise.all(
      turns.flatMap((turn) => [job(`note ${turn}`).then(() => 'wrote'), whoAmI()]),
    );
    expect(answers.filter((answer) => answer === 'anon')).toHaveLength(40);
    expect(await whoWrote()).toEqual([{ written_by: 'postgres', notes: 40 }]);
  });

  it('answers as anon while a job is in the middle of a transaction', async () => {
    let answer: Promise<unknown>[] = [];
    await database.transaction(async (transaction) => {
      await transaction.query("insert into public.notes (note) values ('before')");
      answer = await untilQueued(whoAmI);
      await transaction.query("insert into public.notes (note) values ('after')");
    });
    expect(await Promise.all(answer)).toEqual(['anon']);
    expect(await whoWrote()).toEqual([{ written_by: 'postgres', notes: 2 }]);
  });

  it.each([
    ['a request that fails in the database', () => supabase.rpc('fail_half_way')],
    ['a request for a table that is not there', () => supabase.from('nowhere').select()],
    ['a refused write', () => supabase.from('notes').insert({ note: 'mine' })],
    ['a request that nobody waits for', () => abandoned()],
  ])('is the owner again after %s', async (_what, request) => {
    expect((await request()).error).not.toBeNull();
    await job('after it');
    expect(await whoWrote()).toEqual([{ written_by: 'postgres', notes: 1 }]);
    expect(
      await database.query(
        "select current_user::text as is, current_setting('statement_timeout') as timeout",
      ),
    ).toEqual([{ is: 'postgres', timeout: '0' }]);
  });

  it('refuses a request without a key, with another key and with a forged token', async () => {
    const forged = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ role: 'service_role', exp: 4e9 })}.bm90LWEtc2lnbmF0dXJl`;
    const statuses = await Promise.all(
      [
        {},
        { apikey: 'sb_publishable_other' },
        { apikey: keys.publishable, authorization: `Bearer ${forged}` },
      ].map(
        async (headers: Record<string, string>) =>
          (await fetch(`${api.url}/rest/v1/notes`, { headers })).status,
      ),
    );
    expect(statuses).toEqual([401, 401, 401]);
  });

  it('grants nothing to the request roles on its own', async () => {
    await supabase.from('notes').select();
    const granted = await database.query(
      `select grantee, privilege_type from information_schema.role_table_grants
       where table_name = 'notes' and grantee in ('anon', 'authenticated') order by 1, 2`,
    );
    expect(granted).toEqual([
      { grantee: 'anon', privilege_type: 'SELECT' },
      { grantee: 'authenticated', privilege_type: 'SELECT' },
    ]);
  });

  it('lets the secret key in as the service', async () => {
    const { data } = await createClient(api.url, keys.secret).rpc('who_am_i');
    expect(data).toBe('service_role');
  });
});

describe('the port of the API', () => {
  it('that is taken is an error, not a hang', async () => {
    const port = Number(new URL(api.url).port);
    await expect(serveApi({ database, keys, port })).rejects.toThrow('EADDRINUSE');
  });
});

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** Sends a request while the session is busy; returns its answer, still to come, once the server holds it. */
async function untilQueued<Answer>(send: () => PromiseLike<Answer>): Promise<Promise<Answer>[]> {
  const before = arrivals;
  const answer = Promise.resolve(send());
  await vi.waitFor(() => expect(arrivals).toBe(before + 1));
  // In a list, so that nobody waits for the answer here: it comes when the session is free.
  return [answer];
}

/** Hangs up while the request waits for its turn. */
async function abandoned() {
  const controller = new AbortController();
  const answers = await database.transaction(async () => {
    const waiting = await untilQueued(() => supabase.rpc('who_am_i').abortSignal(controller.signal));
    controller.abort();
    return waiting;
  });
  const [answer] = await Promise.all(answers);
  return { error: answer?.error ?? null };
}
