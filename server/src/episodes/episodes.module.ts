import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { DeskEpisodesController } from './desk-episodes.controller.js';
import { DeskEpisodesService } from './desk-episodes.service.js';
import { DeskEpisodeViews } from './desk-episodes.views.js';
import { DeskMediaController } from './desk-media.controller.js';
import { EpisodeQueries } from './episode.queries.js';
import { EpisodesController } from './episodes.controller.js';
import { EpisodesService } from './episodes.service.js';
import { MediaService } from './media.service.js';
import { SeriesService } from './series.service.js';

/** 「惠•说法」: short films that lead on to help. */
@Module({
  imports: [PeopleModule],
  controllers: [EpisodesController, DeskEpisodesController, DeskMediaController],
  providers: [EpisodesService, DeskEpisodesService, DeskEpisodeViews, EpisodeQueries, SeriesService, MediaService],
  exports: [EpisodesService],
})
export class EpisodesModule {}
