import { defineConfig } from 'drizzle-kit'

export default defineConfig({ dialect: 'postgresql', schema: './cloudfunctions/*/store/tables.ts', out: './cloudfunctions/migrations' })
