import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A piece of the founding document under the heading it stands under. */
export interface Words {
  readonly title: string;
  readonly text: string;
}

const document = readFileSync(join(import.meta.dirname, '..', '70_api', 'founding-words.md'), 'utf8');

/** The supabase-js snippets, as printed. */
export const foundingSnippets = blocksOf('javascript');

/** The SQL statements, as printed: those in SQL, and those that psql is given. */
export const foundingStatements: readonly Words[] = [
  ...blocksOf('bash').flatMap(({ title, text }) =>
    [...text.matchAll(/^psql \$DATABASE_URL -c "(.*)"$/gm)].map(([, said]) => ({ title, text: said ?? '' })),
  ),
  ...blocksOf('sql').flatMap(({ title, text }) =>
    // What follows a semicolon on its line is a remark about the statement.
    text
      .split(/;.*$/m)
      .filter((statement) => /\bselect\b/i.test(statement))
      .map((statement) => ({ title, text: statement.trim() })),
  ),
];

/** The cron jobs that a user should see, with how often they run. */
export const foundingJobs = [...document.matchAll(/^- `(\w+)` \((.*)\)$/gm)].map(([, name, cadence]) => ({
  name: name ?? '',
  cadence: cadence ?? '',
}));

function blocksOf(language: string): Words[] {
  return document.split(/^#{3,} /m).flatMap((section) => {
    const title = section.slice(0, section.indexOf('\n')).replaceAll('*', '');
    const blocks = section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'));
    return [...blocks].map(([, text]) => ({ title, text: text ?? '' }));
  });
}
