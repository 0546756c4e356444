/** Import rules between rooms, file sizes and names are checked by tests/architecture/. */
import jsdoc from 'eslint-plugin-jsdoc';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { literalWords } from './scripts/lint/literal-words.mjs';

const TYPED = ['**/*.{ts,tsx}'];
const DOCUMENTED_ROOMS = ['src/anatomy/**/*.ts', 'src/geometry/**/*.ts', 'src/reasoning/**/*.ts', 'src/state/**/*.ts'];
/** Rooms that index typed arrays in loops whose bounds the compiler cannot see. */
const NUMBER_CRUNCHING = [
  'src/reasoning/flat-body/{draw-flat-body,draw-zones,seen-surface}.ts',
  'src/geometry/**/*.ts',
  'builder/**/*.ts',
  'src/scene/**/*.{ts,tsx}',
  'scripts/**/*.ts',
  'tests/**/*.{ts,tsx}',
];

const noDefaultExport = {
  'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }],
};

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '.cache/',
      'dist/',
      'gallery/',
      'review/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      'public/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: TYPED,
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...noDefaultExport,
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Rejections are handled; an async click handler is fine.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: NUMBER_CRUNCHING,
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: DOCUMENTED_ROOMS,
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true },
          require: { FunctionDeclaration: true, ClassDeclaration: true, ArrowFunctionExpression: true },
          contexts: [
            'TSInterfaceDeclaration',
            // A type read off a documented list or schema says nothing new.
            'TSTypeAliasDeclaration:not([typeAnnotation.type="TSIndexedAccessType"]):not([typeAnnotation.typeName.right.name="InferOutput"])',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
          enableFixer: false,
          checkConstructors: false,
        },
      ],
      'jsdoc/check-alignment': 'error',
      'jsdoc/check-param-names': ['error', { checkDestructured: false }],
      'jsdoc/check-tag-names': ['error', { definedTags: ['remarks'] }],
      'jsdoc/no-types': 'error',
    },
  },
  {
    files: ['src/{ui,scene,app}/**/*.{ts,tsx}'],
    plugins: { words: { rules: { 'no-literal': literalWords } } },
    rules: { 'words/no-literal': 'error' },
  },
  {
    // Command lines and tests speak through the console and through configuration files.
    files: ['scripts/**', 'tests/**', '*.config.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['scripts/**/*.mjs', 'builder/**/*.mjs'],
    rules: { 'no-unused-vars': 'error', 'prefer-const': 'error', eqeqeq: 'error', ...noDefaultExport },
  },
);
