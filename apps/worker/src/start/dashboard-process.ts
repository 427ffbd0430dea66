// Runs Next's standalone server as a child of `npm start` and ends with it, also when the parent is killed.
process.once('disconnect', () => process.exit(0));
const server = process.argv[2];
if (server === undefined) throw new Error('usage: dashboard-process.ts SERVER_JS');
await import(server);
