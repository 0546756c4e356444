/** Reading aloud with the browser's own speech, where there is one with a voice on this device. */
import { useSyncExternalStore } from 'react';
import { spoken } from '../../words/index.ts';

/** A little slower than talk: the words are new. */
const RATE = 0.95;
/** What is read aloud is in the language of the page; of one made from English it is English. */
const language = (): string => spoken().formats;

function synthesis(): SpeechSynthesis | null {
  return 'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis
    ? globalThis.speechSynthesis
    : null;
}

/** Voices that are not local send the words to a server: they are not used. */
function localVoice(): SpeechSynthesisVoice | null {
  try {
    const voices =
      synthesis()
        ?.getVoices()
        .filter(({ localService, lang }) => localService && lang.toLowerCase().startsWith(language())) ?? [];
    return voices.find((voice) => voice.default) ?? voices[0] ?? null;
  } catch {
    return null;
  }
}

function subscribe(notify: () => void): () => void {
  const speech = synthesis();
  // Some browsers bring their voices late, and some know no such event.
  speech?.addEventListener?.('voiceschanged', notify);
  return () => speech?.removeEventListener?.('voiceschanged', notify);
}

/** Whether anything can be read aloud here. */
export function useCanSpeak(): boolean {
  return useSyncExternalStore(subscribe, () => localVoice() !== null);
}

/**
 * Read sentences aloud from one of them on. Sentence by sentence, so that a pause needs no more than to stop
 * and begin that sentence again: the pause of some browsers never ends.
 * @param onSentence told which sentence begins
 * @param onEnd called once when all is said or speech fails; never after it was stopped
 * @returns stops at once
 */
export function readAloud(
  sentences: readonly string[],
  from: number,
  onSentence: (at: number) => void,
  onEnd: () => void,
): () => void {
  const speech = synthesis();
  let stopped = false;
  // Held here: an utterance nobody holds may be collected before it tells that it ended.
  let utterance: SpeechSynthesisUtterance | null = null;
  const end = () => {
    if (stopped) return;
    stopped = true;
    onEnd();
  };
  const speak = (at: number): void => {
    const sentence = sentences[at];
    if (stopped) return;
    if (speech === null || sentence === undefined) {
      end();
      return;
    }
    onSentence(at);
    try {
      utterance = new SpeechSynthesisUtterance(sentence);
      utterance.lang = language();
      utterance.voice = localVoice();
      utterance.rate = RATE;
      utterance.onend = () => speak(at + 1);
      utterance.onerror = end;
      speech.speak(utterance);
    } catch {
      end();
    }
  };
  speak(from);
  return () => {
    stopped = true;
    if (utterance) utterance.onend = utterance.onerror = null;
    try {
      speech?.cancel();
    } catch {
      // Speech that cannot be stopped has nothing of ours left to say.
    }
  };
}
