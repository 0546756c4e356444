/** A visit on paper: printing the page prints the card, opened or not. Stands only while the page is printed. */
import { CardPage } from './card-page.tsx';
import { DrawingPage } from './drawing-page.tsx';
import { usePageRules } from '../hooks/use-page-rules.ts';
import { useCard } from './use-card.ts';
import './sheets.css';

const SHEET = '@page { margin: 0; }';

export function VisitPaper() {
  // The shorter and the narrower of the two sheets at once: which one the printer holds is not known here.
  const card = useCard('A4');
  usePageRules(SHEET);
  return (
    card && (
      <div className="visit-paper">
        <CardPage {...card} />
        {card.drawing && <DrawingPage sheet={card.drawing} day={card.day} paper={card.paper} />}
      </div>
    )
  );
}
