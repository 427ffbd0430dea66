import { progress } from '@clack/prompts';

/** Tells a person, a log file or a script what is going on. */
export interface Reporter {
  /** Something was done or decided. */
  say(message: string, facts?: Readonly<Record<string, unknown>>): void;
  /** Something is wrong, and the work goes on. */
  warn(message: string): void;
  /** Long work: `part` goes from 0 to 1. */
  advance(label: string, part: number, detail: string): void;
  /** The line scripts wait for. */
  ready(message: string, facts: Readonly<Record<string, unknown>>): void;
}

/** `json` prints one object a line; a terminal gets a bar; anything else one line per ten per cent. */
export function createReporter(json: boolean): Reporter {
  if (json) return jsonReporter();
  return process.stdout.isTTY && process.env.NO_COLOR === undefined ? barReporter() : lineReporter();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function jsonReporter(): Reporter {
  const emit = (event: string, facts: object) => print(JSON.stringify({ event, ...facts }));
  return {
    say: (message, facts = {}) => emit('info', { message, ...facts }),
    warn: (message) => emit('warning', { message }),
    advance: (label, part, detail) => emit('progress', { label, part: Number(part.toFixed(4)), detail }),
    ready: (message, facts) => emit('ready', { message, ...facts }),
  };
}

function lineReporter(): Reporter {
  const told = new Map<string, number>();
  return {
    say: print,
    warn: (message) => print(`warning: ${message}`),
    advance(label, part, detail) {
      const tenth = Math.floor(part * 10);
      if (told.get(label) === tenth) return;
      told.set(label, tenth);
      print(`${label}: ${tenth * 10} %, ${detail}`);
    },
    ready: print,
  };
}

function barReporter(): Reporter {
  let bar: {
    readonly label: string;
    readonly advance: (to: number, detail: string) => void;
    stop(): void;
  } | null = null;
  const endBar = () => {
    bar?.stop();
    bar = null;
  };
  return {
    say(message) {
      endBar();
      print(message);
    },
    warn(message) {
      endBar();
      print(`warning: ${message}`);
    },
    advance(label, part, detail) {
      if (bar?.label !== label) {
        endBar();
        bar = startBar(label);
      }
      bar.advance(part, detail);
      if (part >= 1) endBar();
    },
    ready(message) {
      endBar();
      print(message);
    },
  };
}

function startBar(label: string) {
  const steps = 1000;
  const bar = progress({ max: steps });
  bar.start(label);
  let done = 0;
  let last = '';
  return {
    label,
    advance(part: number, detail: string) {
      const step = Math.round(part * steps) - done;
      last = detail;
      if (step <= 0) return;
      done += step;
      bar.advance(step, `${label}: ${detail}`);
    },
    stop: () => bar.stop(`${label}: ${last}`),
  };
}
