/** Two things beside each other, row by row. */
import type { DrawingOf } from './drawing-text.ts';

export function Comparison({ drawing: { columns, rows } }: { readonly drawing: DrawingOf<'comparison'> }) {
  const [first, second] = columns;
  return (
    <figure className="lesson-drawing comparison" data-kind="comparison">
      <table>
        <caption className="only-heard">{first} compared with {second.toLowerCase()}</caption>
        <thead><tr><th scope="col" className="only-heard">About</th><th scope="col">{first}</th><th scope="col">{second}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.about} className={row.first === row.second ? 'alike' : ''}>
              <th scope="row">{row.about}{row.first === row.second && <span> the same</span>}</th><td>{row.first}</td><td>{row.second}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
