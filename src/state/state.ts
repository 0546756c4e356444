/** All of the state: the slices put together. Plain data and the body as a value; no three object, no DOM node. */
import type { BodyActions, BodyFields } from './slices/body.ts';
import type { CameraActions, CameraFields } from './slices/camera.ts';
import type { ConsultationActions, ConsultationFields } from './slices/consultation.ts';
import type { DeviceActions, DeviceFields } from './slices/device.ts';
import type { HandOverActions, HandOverFields } from './slices/hand-over.ts';
import type { HistoryActions, HistoryFields } from './slices/history.ts';
import type { LayersActions, LayersFields } from './slices/layers.ts';
import type { LessonActions, LessonFields } from './slices/lesson.ts';
import type { LinkActions } from './slices/link.ts';
import type { ModeActions, ModeFields } from './slices/mode.ts';
import type { NeedleActions, NeedleFields } from './slices/needle.ts';
import type { PainDrawingActions, PainDrawingFields } from './slices/pain-drawing.ts';
import type { PainStepActions, PainStepFields } from './slices/pain-steps.ts';
import type { QuizActions, QuizFields } from './slices/quiz.ts';
import type { RecallActions, RecallFields } from './slices/recall.ts';
import type { ReportsActions, ReportsFields } from './slices/reports.ts';
import type { SelectionActions, SelectionFields } from './slices/selection.ts';
import type { StoryActions, StoryFields } from './slices/story.ts';
import type { VisitActions, VisitFields } from './slices/visit.ts';

/** Everything the program knows of the user and the picture. */
export interface StateFields
  extends
    BodyFields,
    HistoryFields,
    SelectionFields,
    LayersFields,
    NeedleFields,
    CameraFields,
    StoryFields,
    ModeFields,
    ConsultationFields,
    LessonFields,
    RecallFields,
    PainDrawingFields,
    PainStepFields,
    QuizFields,
    HandOverFields,
    DeviceFields,
    VisitFields,
    ReportsFields {}

/** Everything a user, the scene or a link may do. Illegal states are stopped here. */
export interface Actions
  extends
    BodyActions,
    HistoryActions,
    SelectionActions,
    LayersActions,
    NeedleActions,
    CameraActions,
    StoryActions,
    ModeActions,
    ConsultationActions,
    LessonActions,
    RecallActions,
    PainDrawingActions,
    PainStepActions,
    QuizActions,
    HandOverActions,
    DeviceActions,
    VisitActions,
    LinkActions,
    ReportsActions {}

/** What a store holds. */
export type MyopointState = StateFields & Actions;
