/** The card as a PDF: the same words as the page, as text that can be selected and read aloud. */
import { Document, Font, Image, Page, Path, Rect, StyleSheet, Svg, Text, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { placedQuestions, standsAside, type QuestionGroup } from '../../reasoning/index.ts';
import { spoken } from '../../words/index.ts';
import { say } from '../kit/say.tsx';
import { ZONES } from './card-content.ts';
import { brokenAddress } from './card-link.ts';
import type { CardPageProps } from './card-page.tsx';
import { DrawingPdfPage } from './drawing-document.tsx';
import { NOTE_GROUND } from './draw-note.ts';
import { PAPER_MM, TEXT_POINTS } from './paper.ts';
import { MM, PDF_COLOURS, pageStyles } from './pdf-page.ts';

export interface CardDocumentProps extends CardPageProps {
  /** Size of the running text. */
  readonly textPoints: number;
  /** The note drawn, where its letters are none of the fonts every PDF reader has; null where text will do. */
  readonly drawnNote: string | null;
}

const { faint: FAINT, rule: RULE, red: RED } = PDF_COLOURS;
const BRASS = '#75521b';
const AMBER = '#855500';
/** Longer than any word: what is as long is broken where the line ends. */
const LONGEST_WORD = 28;

// Words are not parted: a hyphen in the wrong place is harder to read than a ragged edge.
Font.registerHyphenationCallback((word) => (word.length > LONGEST_WORD ? (word.match(/.{1,8}/gsu) ?? [word]) : [word]));

/** Height of the picture's frame in the largest text, mm; it gives way first. */
const PICTURE_MM = 68;
const LEAST_PICTURE_MM = 50;

function sheetOf(size: number) {
  const shrunk = (TEXT_POINTS[0] - size) / (TEXT_POINTS[0] - TEXT_POINTS[4]);
  const pictureHeight = (PICTURE_MM - shrunk * (PICTURE_MM - LEAST_PICTURE_MM)) * MM;
  const gap = size * 1.25;
  const frame = pageStyles({ text: size, head: size * 0.88, mark: size * 1.15, gap });
  return StyleSheet.create({
    ...frame,
    head: { ...frame.head, flexShrink: 0 },
    title: { fontFamily: 'Times-Roman', fontSize: size * 2.5, lineHeight: 1.15, flexShrink: 0 },
    place: { color: FAINT, flexShrink: 0 },
    hero: { flexDirection: 'row', gap: 7 * MM, marginTop: gap * 0.8, flexShrink: 0, alignItems: 'flex-start' },
    figure: { flex: 1, height: pictureHeight, borderRadius: 2.4 * MM, borderWidth: 0.7, borderColor: RULE, padding: 1 },
    picture: { width: '100%', height: pictureHeight - 3.4, objectFit: 'contain' },
    words: { flex: 1 },
    lead: { fontFamily: 'Times-Roman', fontSize: size * 1.18, lineHeight: 1.34, marginBottom: size * 0.45 },
    heading: { fontFamily: 'Helvetica-Bold', fontSize: size * 1.04, color: BRASS, marginBottom: size * 0.25 },
    after: { marginTop: size * 0.5 },
    zone: { flexDirection: 'row', gap: 5, marginBottom: size * 0.35 },
    zoneWords: { flex: 1 },
    bold: { fontFamily: 'Helvetica-Bold' },
    columns: { flexDirection: 'row', gap: 7 * MM, marginTop: gap, alignItems: 'flex-start', flexShrink: 0 },
    column: { flex: 1, gap: size * 0.95 },
    part: { flexShrink: 0 },
    item: { flexDirection: 'row', marginBottom: size * 0.18 },
    dot: { width: size * 0.95 },
    itemWords: { flex: 1 },
    note: { padding: size * 0.8, borderRadius: 1.8 * MM, backgroundColor: NOTE_GROUND },
    help: { padding: size * 0.9, borderWidth: 1, borderColor: AMBER, borderLeftWidth: 3.6, borderRadius: 1.8 * MM },
    helpHeading: { color: AMBER },
    questions: { fontFamily: 'Helvetica-Bold', marginTop: size * 0.5, marginBottom: size * 0.2 },
    other: { marginTop: size * 0.5, color: FAINT },
    foot: {
      marginTop: 'auto',
      flexShrink: 0,
      flexDirection: 'row',
      gap: 5 * MM,
      alignItems: 'center',
      borderTopWidth: 0.7,
      borderTopColor: RULE,
      paddingTop: 6,
    },
    link: { width: 58 * MM },
    small: { flex: 1, fontSize: size * 0.78, lineHeight: 1.32, color: FAINT },
    credits: { fontSize: size * 0.68, marginTop: 2 },
  });
}

type Sheet = ReturnType<typeof sheetOf>;

function Sentences({ sheet, sentences }: { readonly sheet: Sheet; readonly sentences: readonly string[] }) {
  return sentences.map((sentence) => (
    <View key={sentence} style={sheet.item}>
      <Text style={sheet.dot}>•</Text>
      <Text style={sheet.itemWords}>{sentence}</Text>
    </View>
  ));
}

function Part({
  sheet,
  title,
  children,
}: {
  readonly sheet: Sheet;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <View style={sheet.part}>
      <Text style={sheet.heading}>{title}</Text>
      {children}
    </View>
  );
}

/** The signs of the zones, told apart without colour: full, dashed, ringed. */
function Sign({ zone }: { readonly zone: (typeof ZONES)[number] }) {
  if (zone === 'often')
    return (
      <Svg width={10} height={10} viewBox="0 0 10 10">
        <Path d="M5 0a5 5 0 0 1 0 10a5 5 0 0 1 0-10z" fill={RED} />
      </Svg>
    );
  const inner = zone === 'deep' ? <Path d="M5 2.8a2.2 2.2 0 0 1 0 4.4a2.2 2.2 0 0 1 0-4.4z" fill={RED} /> : null;
  return (
    <Svg width={10} height={10} viewBox="0 0 10 10">
      <Path
        d="M5 0.5a4.5 4.5 0 0 1 0 9a4.5 4.5 0 0 1 0-9z"
        fill={zone === 'deep' ? '#ffffff' : '#fbe6e3'}
        stroke={RED}
        strokeWidth={0.9}
        {...(zone === 'deep' ? {} : { strokeDasharray: '1.8 1.4' })}
      />
      {inner}
    </Svg>
  );
}

function Questions({ sheet, groups }: { readonly sheet: Sheet; readonly groups: readonly QuestionGroup[] }) {
  return groups.map(({ urgency, questions }) => (
    <View key={urgency}>
      <Text style={sheet.questions}>{say(`urgency.questions.${urgency}`)}</Text>
      <Sentences sheet={sheet} sentences={questions} />
    </View>
  ));
}

export function CardDocument({
  content,
  snapshot,
  code,
  shortAddress,
  day,
  paper,
  drawing,
  textPoints,
  drawnNote,
}: CardDocumentProps) {
  const sheet = sheetOf(textPoints);
  const [width, height] = PAPER_MM[paper];
  const { title, place, lead, zones, selfCare, visitTitle, expect, aftercare, help, doubt, note } = content;
  const noteAside = standsAside(content);
  const { underSigns, aside } = placedQuestions(content);
  const written = note.length > 0 && (
    <View style={sheet.note}>
      <Text style={sheet.heading}>{say('hand-over.card.note')}</Text>
      {drawnNote ? (
        <Image src={drawnNote} style={{ width: '100%' }} />
      ) : (
        note.map((line, index) => <Text key={`${index}-${line}`}>{line}</Text>)
      )}
    </View>
  );
  return (
    // The title is shown by readers and kept in their lists of files: it says nothing of the person.
    <Document title="Myopoint" language={spoken().locale}>
      <Page size={[width * MM, height * MM]} style={sheet.page}>
        <View style={sheet.head}>
          <Text style={sheet.mark}>Myopoint</Text>
          <Text>{say('hand-over.card.title')}</Text>
          <Text style={sheet.day}>{day}</Text>
        </View>
        <Text style={sheet.title}>{title}</Text>
        {place !== '' && <Text style={sheet.place}>{place}</Text>}
        <View style={sheet.hero}>
          {snapshot && (
            <View style={sheet.figure}>
              <Image src={snapshot.url} style={sheet.picture} />
            </View>
          )}
          <View style={sheet.words}>
            {lead.map((sentence) => (
              <Text key={sentence} style={sheet.lead}>
                {sentence}
              </Text>
            ))}
            {zones && <Text style={[sheet.heading, sheet.after]}>{say('hand-over.card.pain')}</Text>}
            {zones &&
              ZONES.filter((name) => zones[name].length > 0).map((name) => (
                <View key={name} style={sheet.zone}>
                  <Sign zone={name} />
                  <Text style={sheet.zoneWords}>
                    <Text style={sheet.bold}>{say(`hand-over.zone.${name}`)}: </Text>
                    {zones[name].join(' · ')}
                  </Text>
                </View>
              ))}
          </View>
        </View>
        <View style={sheet.columns}>
          <View style={sheet.column}>
            {selfCare && (
              <Part sheet={sheet} title={say('hand-over.card.self-care')}>
                <Text>{selfCare}</Text>
              </Part>
            )}
            <Part sheet={sheet} title={visitTitle}>
              <Sentences sheet={sheet} sentences={[...expect, ...aftercare]} />
            </Part>
            {aside.length > 0 && (
              <View style={sheet.help}>
                <Questions sheet={sheet} groups={aside} />
              </View>
            )}
            {!noteAside && written}
          </View>
          <View style={sheet.column}>
            <View style={sheet.help}>
              <Text style={[sheet.heading, sheet.helpHeading]}>{say('hand-over.card.help')}</Text>
              <Sentences sheet={sheet} sentences={help} />
              <Questions sheet={sheet} groups={underSigns} />
              <Text style={sheet.other}>{say('hand-over.card.other-causes')}</Text>
            </View>
            {noteAside && written}
          </View>
        </View>
        <View style={sheet.foot}>
          <Svg width={28 * MM} height={28 * MM} viewBox={`0 0 ${code.size} ${code.size}`}>
            <Rect x={0} y={0} width={code.size} height={code.size} fill="#ffffff" />
            <Path d={code.path} fill="#000000" />
          </Svg>
          <View style={sheet.link}>
            <Text style={sheet.heading}>{say('hand-over.card.link')}</Text>
            <Text>{say('hand-over.card.scan')}</Text>
            {brokenAddress(shortAddress).map((piece) => (
              <Text key={piece} style={sheet.bold}>
                {piece}
              </Text>
            ))}
          </View>
          <View style={sheet.small}>
            <Text>{[...doubt, say('hand-over.card.not-sure')].join(' ')}</Text>
            <Text style={sheet.bold}>{say('hand-over.card.no-diagnosis')}</Text>
            <Text style={sheet.credits}>{say('hand-over.credits.text')}</Text>
          </View>
        </View>
      </Page>
      {drawing && <DrawingPdfPage sheet={drawing} day={day} paper={paper} />}
    </Document>
  );
}
