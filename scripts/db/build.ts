// npm run db:build: the bot registry as SQL, then the migrations. `-- --check` changes nothing and fails when stale.
await import('./build-bots.ts');
await import('./build-migrations.ts');
