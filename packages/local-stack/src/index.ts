export { type Api, type ApiKeys, serveApi } from './api/serve-api.ts';
export { createStack, type Stack, type StackOptions } from './create-stack.ts';
export type { Database, Queryable, SqlValue } from './database.ts';
export { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded/open-embedded-database.ts';
export { isDue, runCron } from './embedded/run-cron.ts';
export { applyMigrations } from './migrations/apply-migrations.ts';
export { type Migration, readMigrations } from './migrations/read-migrations.ts';
export { openNativeDatabase } from './native/open-native-database.ts';
export { preparePlatform } from './platform.ts';
