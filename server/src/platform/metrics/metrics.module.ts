import { Module } from '@nestjs/common';
import { BusinessFigureReader } from './business-figures.js';
import { Metrics } from './metrics.js';

@Module({ providers: [BusinessFigureReader, Metrics] })
export class MetricsModule {}
