/** What the server answers, under the names of its own views. */
import type { components } from '@huifa/shared/api/schema.gen';

type Views = components['schemas'];

export type SessionView = Views['SessionView'];

export type MakeSittingDto = Views['MakeSittingDto'];
export type MadeSittingsView = Views['MadeSittingsView'];
export type RosterWeekView = Views['RosterWeekView'];
export type RosterSittingView = Views['RosterSittingView'];
export type CancelledSittingView = Views['CancelledSittingView'];
export type SittingCancellationView = Views['SittingCancellationView'];

export type CalendarYearView = Views['CalendarYearView'];
export type NoticeDto = Views['NoticeDto'];
export type NoticeChangesView = Views['NoticeChangesView'];
export type MovedDueView = Views['MovedDueView'];

export type PromiseListView = Views['PromiseListView'];
export type PromiseView = Views['PromiseView'];
export type MakePromiseDto = Views['MakePromiseDto'];
export type DeskShelfView = Views['DeskShelfView'];
export type DeskSeriesView = Views['DeskSeriesView'];
export type DeskEpisodeRowView = Views['DeskEpisodeRowView'];
export type DeskEpisodeView = Views['DeskEpisodeView'];
export type EpisodeStepView = Views['EpisodeStepView'];
export type EpisodeCountsView = Views['EpisodeCountsView'];
export type EpisodeDayCountsView = Views['EpisodeDayCountsView'];
export type MediaView = Views['MediaView'];

export type BoardView = Views['BoardView'];
export type BoardCountsView = Views['BoardCountsView'];
export type BoardRowView = Views['BoardRowView'];
export type ResponseTimeView = Views['ResponseTimeView'];

export type BoardMatterView = Views['BoardMatterView'];
export type BoardAction = BoardMatterView['actions'][number];
export type BoardEventView = Views['BoardEventView'];
export type BoardOfferView = Views['BoardOfferView'];
export type CandidateView = Views['CandidateView'];
export type DecisionView = Views['DecisionView'];

export type ReceptionDayView = Views['ReceptionDayView'];
export type PointDayView = Views['PointDayView'];
export type SittingView = Views['SittingView'];
export type VisitView = Views['VisitView'];
export type DeskBookedView = Views['DeskBookedView'];
export type AttendanceMark = VisitView['actions'][number];

export type OpenedMatterView = Views['OpenedMatterView'];
export type ExchangeView = Views['ExchangeView'];
export type AnswerView = Views['AnswerView'];
export type LookView = Views['LookView'];
export type RatingView = Views['RatingView'];
export type ReopenView = Views['ReopenView'];

export type OfficeTaskView = Views['OfficeTaskView'];
export type OfficeTaskListView = Views['OfficeTaskListView'];

export type MorningView = Views['MorningView'];
export type KeptFirmView = Views['KeptFirmView'];
export type KeptFirmListView = Views['KeptFirmListView'];
export type FirmRoomView = Views['FirmRoomView'];
export type FirmLawyersView = Views['FirmLawyersView'];
export type KeptLawyerView = Views['KeptLawyerView'];
export type InvitationView = Views['InvitationView'];
export type InvitedView = Views['InvitedView'];
export type LeaveView = Views['LeaveView'];
export type ContractView = Views['ContractView'];
export type KeptVillageView = Views['KeptVillageView'];
export type KeptVillageListView = Views['KeptVillageListView'];
export type VillageRoomView = Views['VillageRoomView'];
export type KeptPointView = Views['KeptPointView'];
export type PointRoomView = Views['PointRoomView'];
export type NewPointDto = Views['NewPointDto'];
export type KeptTemplateView = Views['KeptTemplateView'];
export type TemplateRoomView = Views['TemplateRoomView'];
export type NewTemplateDto = Views['NewTemplateDto'];
export type ChangeView = Views['ChangeView'];
export type ResponseTimesView = Views['ResponseTimesView'];
export type ResponseGroupView = Views['ResponseGroupView'];

export type DeskDisclosureListView = Views['DeskDisclosureListView'];
export type DisclosureCountsView = Views['DisclosureCountsView'];
export type DeskDisclosureLineView = Views['DeskDisclosureLineView'];
export type DeskDisclosureView = Views['DeskDisclosureView'];
export type DeskLetterView = Views['DeskLetterView'];
export type DepartmentView = Views['DepartmentView'];
export type FactView = Views['FactView'];
export type IdentityView = Views['IdentityView'];
export type RegisterDisclosureDto = Views['RegisterDisclosureDto'];
export type RemedyDto = Views['RemedyDto'];
export type EndRemedyDto = Views['EndRemedyDto'];
export type RemedyCaseView = Views['RemedyCaseView'];
export type DutyView = Views['DutyView'];
export type DutyDto = Views['DutyDto'];
export type DisclosureSettingsView = Views['DisclosureSettingsView'];
export type DisclosureSettingsDto = Views['DisclosureSettingsDto'];
export type YearlyReportView = Views['YearlyReportView'];
export type ImbalanceView = Views['ImbalanceView'];
export type ImportedView = Views['ImportedView'];
export type PublishedTableDto = Views['PublishedTableDto'];
