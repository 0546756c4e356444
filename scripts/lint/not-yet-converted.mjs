/**
 * Files of src/ui whose words do not stand in src/words yet: by name wherever they are, with a folder where two share a name.
 * The list only shrinks. tests/lint/literal-words.test.ts fails on a file that has nothing left to convert, and on one
 * that already speaks through the catalogue: a file is converted whole and does not come back.
 */
export const NOT_YET_CONVERTED = [
  'about-dialog.tsx', 'drawer.tsx', 'explore-screen.tsx', 'help-dialog.tsx', 'myopoint-ui.tsx', 'notice.tsx',
  'part-fault.tsx', 'pen-layer.tsx', 'pen-sheet.tsx', 'rail.tsx', 'reload-button.tsx', 'search-box.tsx',
  'settings.tsx', 'side-switch.tsx', 'sources-list.tsx', 'status.tsx', 'welcome.tsx', 'words.ts',
  'zoom-buttons.tsx',
];
