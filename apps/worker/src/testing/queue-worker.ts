// For tests: one of several workers that share a scan, as a process that can be killed.
// node queue-worker.ts DATABASE_URL AS_OF SYMBOLS [hangs-before-writing | hangs-after-writing]
import { type Database, openNativeDatabase } from '@quorum/local-stack';
import { openScanQueue } from '../queue/open-scan-queue.ts';

const [databaseUrl = '', asOf = '', symbols = '', behaviour] = process.argv.slice(2);

/** Never answers the first write of a symbol, on one side of it or the other. */
function hanging(database: Database, side: string): Database {
  const forever = () => {
    process.stdout.write('hanging\n');
    return new Promise<never>(() => undefined);
  };
  return {
    ...database,
    async query(sql, parameters) {
      if (!sql.includes('engine.record_scan')) return database.query(sql, parameters);
      if (side === 'hangs-before-writing') return forever();
      await database.query(sql, parameters);
      return forever();
    },
  };
}

const database = await openNativeDatabase(databaseUrl);
const queue = await openScanQueue({
  database: behaviour === undefined ? database : hanging(database, behaviour),
  databaseUrl,
  onError: (message) => process.stderr.write(`${message}\n`),
});
await queue.enqueue({ exchange: 'simulated', asOf: Number(asOf), origin: 'replay' }, symbols.split(','));
process.stdout.write('enqueued\n');
process.once('SIGTERM', async () => {
  await queue.close();
  await database.close();
});
