// Builds supabase/migrations from supabase/schemas: one migration a chapter. `--check` only says whether they agree.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Chapter {
  readonly chapter: string;
  readonly migration: string;
}

const supabase = join(import.meta.dirname, '..', '..', 'supabase');
const schemas = join(supabase, 'schemas');
const migrations = join(supabase, 'migrations');

/** What is needed first comes first: tables, the pure helpers they and the functions use, functions, views, grants. */
const order = ['tables.sql', 'helpers', 'functions', 'views.sql', 'policies.sql'];

function filesOf(chapter: string): string[] {
  const entries = readdirSync(join(schemas, chapter), { withFileTypes: true });
  const known = entries.filter((entry) => order.includes(entry.name));
  const others = entries.filter((entry) => !order.includes(entry.name) && entry.name.endsWith('.sql'));
  const ordered = known.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return [...ordered, ...others.sort((a, b) => a.name.localeCompare(b.name))].flatMap((entry) =>
    entry.isDirectory() ? functionFiles(join(chapter, entry.name)) : [join(chapter, entry.name)],
  );
}

/** One function a file, named after it: a file that calls another comes after it. */
function functionFiles(folder: string): string[] {
  const files = readdirSync(join(schemas, folder)).sort();
  const text = new Map(files.map((file) => [file, readFileSync(join(schemas, folder, file), 'utf8')]));
  const placed = new Set<string>();
  const place = (file: string, waiting: readonly string[]): void => {
    if (placed.has(file) || waiting.includes(file)) return;
    for (const other of files) {
      if (other !== file && text.get(file)?.includes(`.${other.slice(0, -4)}(`))
        place(other, [...waiting, file]);
    }
    placed.add(file);
  };
  for (const file of files) place(file, []);
  return [...placed].map((file) => join(folder, file));
}

function build({ chapter }: Chapter): string {
  const parts = filesOf(chapter).map((file) => {
    const sql = readFileSync(join(schemas, file), 'utf8').trimEnd();
    return `-- ${file}\n${sql}\n`;
  });
  const head = `-- Chapter ${chapter}, built from supabase/schemas/${chapter}. Edit there, then: npm run db:build\n`;
  // A function may name a table of a later chapter; db lint checks all bodies once everything stands.
  return [head, 'set check_function_bodies = off;\n', ...parts].join('\n');
}

const chapters: Chapter[] = JSON.parse(readFileSync(join(supabase, 'chapters.json'), 'utf8'));
const wanted = new Map(chapters.map((chapter) => [`${chapter.migration}.sql`, build(chapter)]));
const present = readdirSync(migrations).filter((file) => file.endsWith('.sql'));

if (process.argv.includes('--check')) {
  const stale = [
    ...[...wanted]
      .filter(
        ([file, sql]) => !present.includes(file) || readFileSync(join(migrations, file), 'utf8') !== sql,
      )
      .map(([file]) => file),
    ...present.filter((file) => !wanted.has(file)),
  ];
  if (stale.length > 0) {
    process.stderr.write(
      `supabase/migrations is not what supabase/schemas says (${stale.join(', ')}): run npm run db:build\n`,
    );
    process.exit(1);
  }
} else {
  for (const file of present) if (!wanted.has(file)) rmSync(join(migrations, file));
  for (const [file, sql] of wanted) writeFileSync(join(migrations, file), sql);
  process.stdout.write(`${wanted.size} migrations written\n`);
}
