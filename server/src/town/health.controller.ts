import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { HealthView } from './town.dto.js';

@Controller()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process lives. */
  @Get('health')
  @Can('town.read')
  health(): HealthView {
    return { ok: true };
  }

  /** The process can serve: the database answers. 503 otherwise. */
  @Get('ready')
  @Can('town.read')
  async ready(): Promise<HealthView> {
    await this.dataSource.query('SELECT 1');
    return { ok: true };
  }
}
