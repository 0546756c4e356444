import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { datasetExport } from './scripts/data/export-plugin.ts';
import { partsThatComeAgain } from './scripts/parts/parts-plugin.ts';

export default defineConfig({
  base: './',
  plugins: [react(), datasetExport(), partsThatComeAgain()],
  build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
  worker: { format: 'es' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    testTimeout: 60_000,
  },
});
