import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** A node of EXPLAIN (format json), as far as it is read here. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

export interface Statement {
  readonly sql: string;
  /** Parse, bind and execute together. */
  readonly ms: number;
}

interface Line {
  readonly pid: number;
  readonly message: string;
}

/** Reads what a server with logging_collector and log_destination = jsonlog wrote since the last look. */
export function openServerLog(dataDir: string) {
  const folder = join(dataDir, 'log');
  const seen = new Map<string, number>();
  const lines = (): Line[] =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .flatMap((file) => {
        const news = readLines(join(folder, file), seen.get(file) ?? 0);
        seen.set(file, (seen.get(file) ?? 0) + news.length);
        return news.toString('utf8').split('\n').filter(Boolean);
      })
      .map((line) => JSON.parse(line));
  return { skip: () => void lines(), statements: () => statementsOf(lines()), plans: () => plansOf(lines()) };
}

/** The whole lines of a file from a byte on. */
function readLines(path: string, from: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const news = Buffer.alloc(Math.max(0, fstatSync(file).size - from));
    const length = readSync(file, news, 0, news.length, from);
    return news.subarray(0, news.subarray(0, length).lastIndexOf('\n') + 1);
  } finally {
    closeSync(file);
  }
}

/** With log_min_duration_statement = 0 each message of the protocol has its line; a connection's execute ends a statement. */
function statementsOf(lines: readonly Line[]): Statement[] {
  const spent = new Map<number, number>();
  const statements: Statement[] = [];
  for (const { pid, message } of lines) {
    const match = /^duration: ([\d.]+) ms {2}(parse|bind|execute|statement)[^:]*: ([\s\S]*)$/.exec(message);
    if (!match) continue;
    const ms = (spent.get(pid) ?? 0) + Number(match[1]);
    const isOver = match[2] === 'execute' || match[2] === 'statement';
    spent.set(pid, isOver ? 0 : ms);
    if (isOver) statements.push({ sql: match[3]!, ms });
  }
  return statements;
}

/** What auto_explain said with log_format = json, nested statements included. */
function plansOf(lines: readonly Line[]): PlanNode[] {
  return lines.flatMap(({ message }) => {
    const start = /^duration: [\d.]+ ms {2}plan:\n/.exec(message);
    return start ? [JSON.parse(message.slice(start[0].length)).Plan as PlanNode] : [];
  });
}
