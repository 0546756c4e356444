/** Who is looking, and by what light. */
import { Moon, Sun } from 'lucide-react';
import { useLayoutEffect } from 'react';
import { AUDIENCES } from '../../state/index.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { say } from '../kit/say.tsx';
import { Segmented } from '../kit/segmented.tsx';

const options = () => AUDIENCES.map((value) => ({ value, name: say(`kit.audience.${value}`) }));

/** Changes wording and tools, never the facts. */
export function AudienceSwitch() {
  const store = useStore();
  const audience = useMyopoint((state) => state.audience);
  return (
    <Segmented
      label={say('shell.audience.label')}
      options={options()}
      value={audience}
      onChoose={store.getState().setAudience}
    />
  );
}

/** The same choice as one small control, for a phone's bar. */
export function AudienceSelect() {
  const store = useStore();
  const audience = useMyopoint((state) => state.audience);
  return (
    <select
      className="audience-select"
      aria-label={say('shell.audience.label')}
      value={audience}
      onChange={(event) => {
        const chosen = AUDIENCES.find((known) => known === event.target.value);
        if (chosen) store.getState().setAudience(chosen);
      }}
    >
      {options().map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Put the theme on the page's root element, where the styles read it. */
export function useThemeOnPage(): void {
  const theme = useMyopoint((state) => state.theme);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}

/** Dark or light. */
export function ThemeSwitch() {
  const store = useStore();
  const theme = useMyopoint((state) => state.theme);
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <IconButton
      icon={theme === 'dark' ? Sun : Moon}
      label={say('shell.theme.switch', { other })}
      onClick={() => store.getState().setTheme(other)}
    />
  );
}
