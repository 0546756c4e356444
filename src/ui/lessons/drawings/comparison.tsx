/** Two things beside each other, row by row. */
import { inSentence } from '../../../words/index.ts';
import { say } from '../../kit/say.tsx';
import type { DrawingOf } from './drawing-text.ts';

export function Comparison({ drawing: { columns, rows } }: { readonly drawing: DrawingOf<'comparison'> }) {
  const [first, second] = columns;
  return (
    <figure className="lesson-drawing comparison" data-kind="comparison">
      {/* The roles are said again: laid out as a grid, a table is none to those who listen. */}
      <table role="table">
        <caption className="only-heard">
          {say('lessons.comparison.title', { first, second: inSentence(second) })}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className="only-heard">
              {say('lessons.comparison.about')}
            </th>
            <th role="columnheader" scope="col">
              {first}
            </th>
            <th role="columnheader" scope="col">
              {second}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.about} role="row">
              <th role="rowheader" scope="row">
                {row.first === row.second ? say('lessons.comparison.same', { about: row.about }) : row.about}
              </th>
              <td role="cell">{row.first}</td>
              <td role="cell">{row.second}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
