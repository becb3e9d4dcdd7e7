import { SetMetadata } from '@nestjs/common';
import type { Action } from '@huifa/shared/access/matrix';

export const ACTION = 'huifa:action';

/** Names the action of a route. Without it the application does not boot. */
export const Can = (action: Action): MethodDecorator => SetMetadata(ACTION, action);
