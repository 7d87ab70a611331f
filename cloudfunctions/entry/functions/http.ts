import { createServer } from 'node:http'
import { wire } from '@platform/wire'
import { reactions } from '../../reactions'
import { house } from '../house'
import { answerHttp } from '../http'

const running = wire({ house, reactions })

/** A web function listens on 9000 (SCF) or where `PORT` says. */
createServer((request, response) => void answerHttp(running, request, response)).listen(Number(process.env.PORT ?? 9000), '0.0.0.0')
