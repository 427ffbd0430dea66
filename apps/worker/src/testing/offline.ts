// For tests, with `node --import`: only this machine can be reached, so that no run depends on what the network says.
import dns from 'node:dns';

const lookup = dns.lookup;
const isHere = (host: unknown) => host === 'localhost' || host === '127.0.0.1' || host === '::1';

dns.lookup = Object.assign((host: string, ...rest: unknown[]): void => {
  if (isHere(host)) {
    Reflect.apply(lookup, dns, [host, ...rest]);
    return;
  }
  const callback = rest.at(-1) as (error: Error) => void;
  process.nextTick(callback, Object.assign(new Error(`no network in tests: ${host}`), { code: 'ENOTFOUND' }));
}, lookup);
