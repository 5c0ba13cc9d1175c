import { schemaText } from './database/schema.queries.js';

/** Prints the schema of the database at MIGRATION_DATABASE_URL. */
process.stdout.write(await schemaText(process.env['MIGRATION_DATABASE_URL'] ?? ''));
