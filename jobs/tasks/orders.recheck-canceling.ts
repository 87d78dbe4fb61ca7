import { recheckCanceling } from '#app/features/orders/tasks.ts'
import { handle } from '../handle.ts'
import { recheckCancelingOrders } from '../recheck-canceling.ts'

export default handle(recheckCanceling, (_, scope) => recheckCancelingOrders(scope))
