/** The page of the drawing in the PDF: the same as on screen. */
import { ClipPath, Defs, G, Page, Path, StyleSheet, Svg, Text, View } from '@react-pdf/renderer';
import { say } from '../kit/say.tsx';
import type { DrawingSheet } from '../pain/drawing-sheet.ts';
import { FIGURE_BOX } from './drawing-page.tsx';
import { PAPER_MM } from './paper.ts';
import type { Paper } from './paper.ts';
import { MM, PDF_COLOURS, pageStyles } from './pdf-page.ts';

const HEIGHT = 124 * MM;
const { faint: FAINT, rule: RULE, red: RED } = PDF_COLOURS;

const styles = StyleSheet.create({
  ...pageStyles({ text: 9.5, head: 8.5, mark: 11, gap: 12 }),
  figures: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 12 },
  figure: { alignItems: 'center' },
  name: { fontSize: 8.5, color: FAINT, marginTop: 3 },
  title: { fontFamily: 'Helvetica-Bold', marginBottom: 4 },
  row: { flexDirection: 'row', borderTopWidth: 0.7, borderTopColor: RULE, paddingVertical: 4, gap: 8 },
  headRow: { color: FAINT, fontSize: 8.5 },
  place: { flex: 4 },
  strength: { flex: 2 },
  words: { flex: 4 },
  bold: { fontFamily: 'Helvetica-Bold' },
  foot: { marginTop: 'auto', fontFamily: 'Helvetica-Bold', fontSize: 8.5 },
});

function Figure({ figure, at }: { readonly figure: DrawingSheet['figures'][number]; readonly at: number }) {
  const { outline, isTurned, isWide, shapes, name } = figure;
  const box = isWide ? FIGURE_BOX.wide : FIGURE_BOX.narrow;
  const [, , width = 1, height = 1] = box.split(' ').map(Number);
  // The library turns no clipping path: what is turned over is turned whole, and the shapes back.
  const turn = isTurned ? { transform: 'scale(-1, 1)' } : {};
  return (
    <View style={styles.figure}>
      <Svg width={(HEIGHT * width) / height} height={HEIGHT} viewBox={box}>
        <Defs>
          <ClipPath id={`body-${at}`}>
            <Path d={outline} />
          </ClipPath>
        </Defs>
        <G {...turn}>
          <Path d={outline} fill="#f3f0ec" />
          <G clipPath={`url(#body-${at})`}>
            <G {...turn}>
              {shapes.map(({ path, widthCm }, each) => (
                <Path
                  key={each}
                  d={path}
                  fill="none"
                  stroke={RED}
                  strokeOpacity={0.75}
                  strokeWidth={widthCm}
                  strokeLinecap="round"
                  strokeLinejoin="round"
                />
              ))}
            </G>
          </G>
          <Path d={outline} fill="none" stroke="#8a929b" strokeWidth={0.5} />
        </G>
      </Svg>
      <Text style={styles.name}>{name}</Text>
    </View>
  );
}

interface DrawingPdfPageProps {
  readonly sheet: DrawingSheet;
  readonly day: string;
  readonly paper: Paper;
}

export function DrawingPdfPage({ sheet, day, paper }: DrawingPdfPageProps) {
  const [width, height] = PAPER_MM[paper];
  const { title, figures, heads, rows } = sheet;
  return (
    <Page size={[width * MM, height * MM]} style={styles.page} wrap={false}>
      <View style={styles.head}>
        <Text style={styles.mark}>Myopoint</Text>
        <Text>{say('hand-over.drawing.title')}</Text>
        <Text style={styles.day}>{day}</Text>
      </View>
      <View style={styles.figures}>
        {figures.map((figure, at) => (
          <Figure key={figure.name} figure={figure} at={at} />
        ))}
      </View>
      <Text style={styles.title}>{title}</Text>
      <View style={[styles.row, styles.headRow]}>
        <Text style={styles.place}>{heads[0]}</Text>
        <Text style={styles.strength}>{heads[1]}</Text>
        <Text style={styles.words}>{heads[2]}</Text>
      </View>
      {rows.map(({ place, strength, words }, at) => (
        <View key={`${at} ${place}`} style={styles.row}>
          <Text style={[styles.place, styles.bold]}>{place}</Text>
          <Text style={styles.strength}>{strength}</Text>
          <Text style={styles.words}>{words}</Text>
        </View>
      ))}
      <Text style={styles.foot}>{say('hand-over.card.no-diagnosis')}</Text>
    </Page>
  );
}
