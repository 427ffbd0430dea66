// A document that names a path of the repository is wrong when the path is gone.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
});
const documents = stdout.split('\n').filter(Boolean);
const broken = documents.flatMap((document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const named = [
    ...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g),
    ...text.matchAll(/`((?:apps|packages|supabase|scripts)\/[\w./[\]()-]+)`/g),
  ].map(([, path]) => path ?? '');
  return named
    .filter(
      (path) =>
        !/[<>*…N]/.test(path) &&
        !existsSync(join(root, path)) &&
        !existsSync(join(root, dirname(document), path)),
    )
    .map((path) => `${document}: ${path} does not exist`);
});
if (broken.length > 0) {
  process.stdout.write(`${broken.join('\n')}\n`);
  process.exit(1);
}
