export type {
  BoardCountsView,
  BoardRowView,
  BoardView,
  ResponseTimeView,
  BoardMatterView,
  BoardEventView,
  BoardOfferView,
  CandidateView,
  DecisionView,
  OpenedMatterView,
  OfficeReason,
  BoardAction,
  TimesView,
} from '../../server/src/board/board.dto.js';
export type { SessionView } from '../../server/src/auth/auth.dto.js';
export type { DemoPersonView } from '../../server/src/town/town.dto.js';
export type {
  LookView,
  AnswerView,
  ExchangeView,
  RatingView,
  ReopenView,
} from '../../server/src/matters/matter.dto.js';
