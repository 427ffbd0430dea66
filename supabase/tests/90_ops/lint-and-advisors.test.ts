import { type Database, openNativeDatabase, preparePlatform } from '@quorum/local-stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterIfInstalled } from '../support/cluster-if-installed.ts';
import { pushMigrations, supabaseCli } from '../support/supabase-cli.ts';

/** What the advisors say that is meant to be so, each with its reason. */
const allowed = [
  { lint: 'unused_index', of: /./, because: 'no query has run since the push' },
  {
    lint: 'rls_enabled_no_policy',
    of: /`engine\./,
    because: 'internals let nobody in, not even past a grant given by mistake',
  },
  {
    lint: 'function_search_path_mutable',
    of: /`engine\./,
    because:
      'helpers that are one expression or one query found their names when they were created; a pinned path would keep them from being inlined',
  },
];

/** A function that fails when it is called, one that is untidy, and a table that the API would hand out. */
const flaws = `
  create function public.flawed() returns integer language plpgsql as $$
  begin return (select nothing from public.bots); end; $$;
  create function public.untidy() returns void language plpgsql set search_path = '' as $$
  declare v_unused integer; begin end; $$;
  create table public.naked (id integer);
  grant select on public.naked to anon;`;

interface LintResult {
  readonly function: string;
  readonly issues: readonly { readonly level: string; readonly message: string }[];
}

interface Advice {
  readonly name: string;
  readonly level: string;
  readonly detail: string;
}

const cluster = await clusterIfInstalled();

describe.skipIf(cluster === null)('the pushed database', { timeout: 60_000 }, () => {
  let database: Database;
  const url = () => cluster?.url() ?? '';

  beforeAll(async () => {
    database = await openNativeDatabase(url());
    await preparePlatform(database);
    // Without it the advisors do not know what the API exposes, and keep silent about it.
    await database.execute(`alter database postgres set "pgrst.db_schemas" = 'public'`);
    await pushMigrations(url());
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await cluster?.dispose();
  });

  /** One line a finding. */
  async function lint(): Promise<string[]> {
    const { stdout } = await supabaseCli(url(), 'db lint', '--level=warning', '--output-format=json');
    const { results } = JSON.parse(stdout) as { results: LintResult[] };
    return results.flatMap((result) =>
      result.issues.map((issue) => `${result.function}: ${issue.level}: ${issue.message}`),
    );
  }

  async function advise(): Promise<string[]> {
    const { stdout } = await supabaseCli(url(), 'db advisors', '--level=info', '--output-format=json');
    const { results } = JSON.parse(stdout) as { results: Advice[] };
    return results
      .filter(({ name, detail }) => !allowed.some(({ lint, of }) => lint === name && of.test(detail)))
      .map(({ name, level, detail }) => `${level}: ${name}: ${detail}`);
  }

  it('gives `supabase db lint` nothing to warn of', async () => {
    expect(await lint()).toEqual([]);
  });

  it('gives `supabase db advisors` nothing to say', async () => {
    expect(await advise()).toEqual([]);
  });

  it('is really looked at: a flaw of each kind is found', async () => {
    await database.execute(flaws);
    expect(await lint()).toEqual([
      'public.flawed: error: column "nothing" does not exist',
      expect.stringMatching(/^public.untidy: warning.*: unused variable "v_unused"/),
    ]);
    expect((await advise()).sort()).toEqual([
      expect.stringContaining('ERROR: rls_disabled_in_public: Table `public.naked`'),
      expect.stringContaining('INFO: no_primary_key: Table `public.naked`'),
      expect.stringContaining('WARN: function_search_path_mutable: Function `public.flawed`'),
    ]);
    await database.execute('drop function public.flawed, public.untidy; drop table public.naked');
  });
});
