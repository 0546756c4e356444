/** The quiz: what is asked, what can be answered, and what is said after the answer. */
import { VERDICT_MESSAGES } from './verdict.ts';

export const QUIZ_MESSAGES = {
  'quiz.kind.point-at': 'Point at it',
  'quiz.kind.name-lit': 'Name what is lit',
  'quiz.kind.side': 'Left or right',
  'quiz.kind.place-point': 'Place the trigger point',
  'quiz.kind.paint-referral': 'Paint the referred pain',
  'quiz.kind.which-sends': 'Which muscle sends pain here',
  'quiz.kind.origin': 'Origin',
  'quiz.kind.origin-of': 'Which muscle, by origin',
  'quiz.kind.insertion': 'Insertion',
  'quiz.kind.insertion-of': 'Which muscle, by insertion',
  'quiz.kind.nerve': 'Nerve',
  'quiz.kind.nerve-of': 'Which muscle, by nerve',
  'quiz.kind.roots': 'Nerve roots',
  'quiz.kind.action': 'Action',
  'quiz.kind.action-of': 'Which muscle, by action',
  'quiz.kind.order-layers': 'Order the layers',
  'quiz.kind.hazard-beside': 'What lies beside the line',
  'quiz.kind.tip-layer': 'Which layer the tip is in',
  'quiz.kind.claim': 'True, disputed or false',
  'quiz.kind.vignette': 'What comes first',
  'quiz.kind.urgency': 'How soon is help needed',
  'quiz.kind.spotter': 'Spotter',
  'quiz.difficulty.easy': 'Easy',
  'quiz.difficulty.medium': 'Medium',
  'quiz.difficulty.hard': 'Hard',

  'quiz.ask.point-at':
    'Point at this, {side, select, right {on the right side} left {on the left side} other {in the middle}}: {name}.',
  'quiz.ask.beside': 'What lies right beside {name}?',
  'quiz.ask.name-lit':
    'Which {system, select, muscle {muscle} bone {bone} artery {artery} vein {vein} nerve {nerve} other {structure}} is lit?',
  'quiz.ask.name-beside':
    'Which {system, select, muscle {muscle} bone {bone} artery {artery} vein {vein} nerve {nerve} other {structure}} lies right beside {names}?',
  'quiz.ask.side': 'On which side of the person is the lit muscle, {name}?',
  'quiz.ask.side-told':
    '{view, select, front {You look at a person from the front.} other {You look at a person from behind.}} The muscle is lit in the {onScreen, select, right {right} other {left}} half of the picture. On which side of the person is it?',
  'quiz.ask.place-point':
    'Mark this trigger point of {name} on the {side, select, right {right} other {left}} side: {label}.',
  'quiz.ask.place-words': 'Where does a trigger point of {name} lie?',
  'quiz.ask.paint-referral':
    'Paint where pain is felt from this trigger point of {name} on the {side, select, right {right} other {left}} side: {label}.',
  'quiz.ask.felt-where': 'Where is pain often felt from a trigger point of {name}?',
  'quiz.ask.which-sends': 'Which muscle is described as sending pain to the painted places?',
  'quiz.ask.which-sends-to': 'Which muscle is described as sending pain here: {names}?',
  'quiz.ask.origin': 'Where does {name} begin?',
  'quiz.ask.origin-of': 'Which muscle begins here: {place}?',
  'quiz.ask.insertion': 'Where does {name} end?',
  'quiz.ask.insertion-of': 'Which muscle ends here: {place}?',
  'quiz.ask.nerve': 'What supplies {name}?',
  'quiz.ask.nerve-of': 'Which muscle is supplied by this: {names}?',
  'quiz.ask.roots': 'From which segments of the spinal cord is {name} supplied?',
  'quiz.ask.action': 'Which of these movements does {name} help to make?',
  'quiz.ask.action-of': 'Which of these muscles helps with {movement} ({term})?',
  'quiz.ask.order-layers':
    'Order what lies on the way in to this trigger point of {name}, coming {from, select, front {from the front} back {from behind} outer {from the outer side} inner {from the inner side} above {from above} other {from below}}: {label}.',
  'quiz.ask.vessel-or-nerve-beside': 'Which vessel or nerve comes nearest to the line in this model?',
  'quiz.ask.vessel-or-nerve-beside-named':
    'A line is drawn to this trigger point of {name}: {label}. Which vessel or nerve comes nearest to it in the model?',
  'quiz.ask.organ-beside': 'Which organ or part of the spine’s canal comes nearest to the line in this model?',
  'quiz.ask.organ-beside-named':
    'A line is drawn to this trigger point of {name}: {label}. Which organ or part of the spine’s canal comes nearest to it in the model?',
  'quiz.ask.tip-layer': 'In which muscle is the tip in this model?',
  'quiz.ask.tip-first':
    'You come {from, select, front {from the front} back {from behind} outer {from the outer side} inner {from the inner side} above {from above} other {from below}} to this trigger point of {name}: {label}. Which muscle is met first in the model?',
  'quiz.ask.tip-after':
    'You come {from, select, front {from the front} back {from behind} outer {from the outer side} inner {from the inner side} above {from above} other {from below}} to this trigger point of {name}: {label}. You have passed {names}. Which muscle comes next in the model?',
  'quiz.ask.tip-target': 'In which muscle does the trigger point with these words for its place lie: {place}?',
  'quiz.ask.claim': 'Do the sources agree on this? “{statement}”',
  'quiz.ask.overclaim':
    'Do the sources agree on this? “For {complaint}, trials of dry needling found less pain for months.”',
  'quiz.ask.referral-claim': 'Do the sources agree on this? “Pain from {name} is often felt here: {area}.”',
  'quiz.ask.vignette-yes': 'Someone says: “{symptom}.” You ask: “{question}” The answer is yes. What comes first?',
  'quiz.ask.vignette-no':
    'Someone says: “{symptom}.” All questions about serious causes are answered with no. What fits best with what is described?',
  'quiz.ask.urgency': 'Someone says yes to this: “{question}” How soon is help needed?',
  'quiz.ask.spotter': 'A pin stands in a structure. You have {seconds, plural, one {# second} other {# seconds}}.',
  'quiz.ask.pin':
    'Which {system, select, muscle {muscle} bone {bone} artery {artery} vein {vein} nerve {nerve} other {structure}} is the pin in?',
  'quiz.ask.pin-side': 'On which side of the person is the pin?',
  'quiz.ask.pin-about':
    '{what, select, origin {Where does it begin?} insertion {Where does it end?} nerve {What supplies it?} roots {From which segments of the spinal cord is it supplied?} action {Which of these movements does it help to make?} other {Which of these muscles does it supply?}}',

  'quiz.option.beside': '{names}',
  'quiz.option.side': '{side, select, right {The person’s right} other {The person’s left}}',
  'quiz.option.nerves': '{names}',
  'quiz.option.movement': '{movement} ({term})',
  'quiz.option.skin': 'Skin and fat',
  'quiz.option.bone': 'Bone',
  'quiz.option.stands': 'Our sources say so, and none of them says otherwise',
  'quiz.option.disputed': 'The sources disagree',
  'quiz.option.unsaid': 'None of our sources says so',
  'quiz.option.help-emergency': 'Call for emergency help now',
  'quiz.option.help-same-day': 'Be seen today',
  'quiz.option.help-soon': 'Be seen within days to weeks',
  'quiz.option.think-of': 'Think of {name}',

  'quiz.fact.it-is':
    '{name}, {side, select, right {on the person’s right} left {on the person’s left} other {in the middle}}.',
  'quiz.fact.latin': 'In Latin: {latin}.',
  'quiz.fact.whose-side': 'Sides are those of the person who is looked at, not of the picture.',
  'quiz.fact.point-lies': '{name}, {label}: {place}.',
  'quiz.fact.felt-often': 'Often felt: {names}.',
  'quiz.fact.felt-sometimes': 'Sometimes felt: {names}.',
  'quiz.fact.others-say': 'Other sources say: {names}.',
  'quiz.fact.maps':
    'The maps show what is typical, not what is sure. Best source: {tier, select, A {a study} B {a textbook or professional reference} other {a teaching page}}.',
  'quiz.fact.origin': '{name} begins here: {place}.',
  'quiz.fact.insertion': '{name} ends here: {place}.',
  'quiz.fact.nerve': '{name}: {nerve}.',
  'quiz.fact.roots-differ': 'Textbooks differ by a segment or so.',
  'quiz.fact.action': '{name}: {action}.',
  'quiz.fact.movement': 'Muscles that help with {movement}: {names}.',
  'quiz.fact.layers': 'Muscles on the way in the model, from the outside: {names}.',
  'quiz.fact.nearest': 'Nearest to the line in the model: {name}.',
  'quiz.fact.at-risk': 'Sources name as at risk here: {names}.',
  'quiz.fact.body-only':
    'This is one model body. In a person all of this lies elsewhere, and no depth is safe for everyone.',
  'quiz.fact.stated':
    '{statement} ({tier, select, A {a study} B {a textbook or professional reference} other {a teaching page}})',
  'quiz.fact.dissent':
    'Against it: {statement} ({tier, select, A {a study} B {a textbook or professional reference} other {a teaching page}})',
  'quiz.fact.compared': 'We compared this with the source.',
  'quiz.fact.recalled': 'We have not yet compared this with the source.',
  'quiz.fact.help-emergency': 'Call for emergency help now.',
  'quiz.fact.help-same-day': 'Be seen today.',
  'quiz.fact.help-soon': 'Be seen within days to weeks.',
  'quiz.fact.may-be': 'This question asks about: {names}.',
  'quiz.fact.no-diagnosis': 'A place that fits is no diagnosis.',

  'quiz.verdict.again': VERDICT_MESSAGES['verdict.word.again'],
  'quiz.verdict.hard': VERDICT_MESSAGES['verdict.word.hard'],
  'quiz.verdict.good': VERDICT_MESSAGES['verdict.word.good'],
  'quiz.verdict.easy': VERDICT_MESSAGES['verdict.word.easy'],
  'quiz.scored.order': '{percent} of 100 pairs stand as they should.',
  'quiz.scored.place-on-it': 'On the point, {mm, plural, one {# mm} other {# mm}} from it.',
  'quiz.scored.place-near': 'As near as people mark a place again, {mm, plural, one {# mm} other {# mm}} from it.',
  'quiz.scored.place-same-muscle': 'The right muscle, {mm, plural, one {# mm} other {# mm}} from the point.',
  'quiz.scored.place-elsewhere': 'Elsewhere, {mm, plural, one {# mm} other {# mm}} from the point.',
  'quiz.scored.paint':
    'You painted {found} % of where it is often felt. Of what you painted, {inside} % lies where it is felt.',
  'quiz.scored.paint-missed': 'Not painted: {names}.',
  'quiz.scored.name': 'Name: {right, select, yes {right} other {not right}}.',
  'quiz.scored.side': 'Side: {right, select, yes {right} other {not right}}.',
  'quiz.scored.about': 'Second question: {right, select, yes {right} other {not right}}.',
  'quiz.scored.other-side': 'On the other side of the body.',
  'quiz.refused.empty': 'This link holds nothing.',
  'quiz.refused.newer': 'A newer version of Myopoint made this link. Load the page again.',
  'quiz.refused.damaged': 'Something of this link got lost. Copy it once more, from its beginning to its end.',
  'quiz.refused.too-long': 'This link is too long to be one of ours.',
} as const;
