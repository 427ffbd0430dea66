
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  
  "public": {
          Tables: {
            "bot_accuracy_metrics": {
                  Row: {
                    "accuracy_high": number | null,"accuracy_low": number | null,"accuracy_rate": number | null,"as_of": string | null,"bot_name": string,"correct_count": number,"decided_count": number,"ended_count": number,"expired_count": number,"first_ended_on": string | null,"flat_count": number,"last_ended_on": string | null,"liquidated_count": number,"loss_count": number,"mean_gross_return": number | null,"mean_net_return": number | null,"profit_factor": number | null,"stop_loss_count": number,"take_profit_count": number,"trade_count": number,"unfilled_count": number,"unknown_reasons": NonNullable<Json>,"win_count": number,"win_rate": number | null,"win_rate_high": number | null,"win_rate_low": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "accuracy_high"?: number | null,"accuracy_low"?: number | null,"accuracy_rate"?: number | null,"as_of"?: string | null,"bot_name": string,"correct_count"?: number,"decided_count"?: number,"ended_count"?: number,"expired_count"?: number,"first_ended_on"?: string | null,"flat_count"?: number,"last_ended_on"?: string | null,"liquidated_count"?: number,"loss_count"?: number,"mean_gross_return"?: number | null,"mean_net_return"?: number | null,"profit_factor"?: number | null,"stop_loss_count"?: number,"take_profit_count"?: number,"trade_count"?: number,"unfilled_count"?: number,"unknown_reasons"?: NonNullable<Json>,"win_count"?: number,"win_rate"?: number | null,"win_rate_high"?: number | null,"win_rate_low"?: number | null
                  }
                  Update: {
                    "accuracy_high"?: number | null,"accuracy_low"?: number | null,"accuracy_rate"?: number | null,"as_of"?: string | null,"bot_name"?: string,"correct_count"?: number,"decided_count"?: number,"ended_count"?: number,"expired_count"?: number,"first_ended_on"?: string | null,"flat_count"?: number,"last_ended_on"?: string | null,"liquidated_count"?: number,"loss_count"?: number,"mean_gross_return"?: number | null,"mean_net_return"?: number | null,"profit_factor"?: number | null,"stop_loss_count"?: number,"take_profit_count"?: number,"trade_count"?: number,"unfilled_count"?: number,"unknown_reasons"?: NonNullable<Json>,"win_count"?: number,"win_rate"?: number | null,"win_rate_high"?: number | null,"win_rate_low"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_accuracy_metrics_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_accuracy_metrics_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_performance_history": {
                  Row: {
                    "ambiguous_count": number,"bot_name": string,"correct_count": number,"day": string,"decided_count": number,"ended_count": number,"expired_count": number,"fee_return_sum": number,"flat_count": number,"funding_return_sum": number,"gross_return_sum": number,"liquidated_count": number,"liquidation_return_sum": number,"loss_count": number,"loss_return_sum": number,"net_return_sum": number,"slippage_return_sum": number,"stop_loss_count": number,"take_profit_count": number,"trade_count": number,"unfilled_count": number,"win_count": number,"win_return_sum": number
                  }
                  ComputedFields: never
                  Insert: {
                    "ambiguous_count": number,"bot_name": string,"correct_count": number,"day": string,"decided_count": number,"ended_count": number,"expired_count": number,"fee_return_sum": number,"flat_count": number,"funding_return_sum": number,"gross_return_sum": number,"liquidated_count": number,"liquidation_return_sum": number,"loss_count": number,"loss_return_sum": number,"net_return_sum": number,"slippage_return_sum": number,"stop_loss_count": number,"take_profit_count": number,"trade_count": number,"unfilled_count": number,"win_count": number,"win_return_sum": number
                  }
                  Update: {
                    "ambiguous_count"?: number,"bot_name"?: string,"correct_count"?: number,"day"?: string,"decided_count"?: number,"ended_count"?: number,"expired_count"?: number,"fee_return_sum"?: number,"flat_count"?: number,"funding_return_sum"?: number,"gross_return_sum"?: number,"liquidated_count"?: number,"liquidation_return_sum"?: number,"loss_count"?: number,"loss_return_sum"?: number,"net_return_sum"?: number,"slippage_return_sum"?: number,"stop_loss_count"?: number,"take_profit_count"?: number,"trade_count"?: number,"unfilled_count"?: number,"win_count"?: number,"win_return_sum"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_performance_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_performance_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_predictions": {
                  Row: {
                    "bot_name": string,"confidence": number,"created_at": string,"exchange": string,"horizon": string,"leverage": number,"limit_price": number | null,"origin": string,"predicted_at": string,"prediction_id": number,"raw_score": number | null,"reason": string,"reference_price": number,"scan_id": number | null,"side": string,"stop_loss_price": number,"symbol": string,"take_profit_price": number,"timeframe": string
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_name": string,"confidence": number,"created_at"?: string,"exchange": string,"horizon"?: string,"leverage"?: number,"limit_price"?: number | null,"origin"?: string,"predicted_at": string,"prediction_id"?: never,"raw_score"?: number | null,"reason": string,"reference_price": number,"scan_id"?: number | null,"side": string,"stop_loss_price": number,"symbol": string,"take_profit_price": number,"timeframe": string
                  }
                  Update: {
                    "bot_name"?: string,"confidence"?: number,"created_at"?: string,"exchange"?: string,"horizon"?: string,"leverage"?: number,"limit_price"?: number | null,"origin"?: string,"predicted_at"?: string,"prediction_id"?: never,"raw_score"?: number | null,"reason"?: string,"reference_price"?: number,"scan_id"?: number | null,"side"?: string,"stop_loss_price"?: number,"symbol"?: string,"take_profit_price"?: number,"timeframe"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_predictions_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_predictions_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_predictions_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "bot_predictions_scan_id_fkey"
      columns: ["scan_id"]
isOneToOne: false
      referencedRelation: "scans"
      referencedColumns: ["scan_id"]
    }
                  ]
                },"bots": {
                  Row: {
                    "bot_name": string,"calibration": string,"display_name": string,"family": string,"is_enabled": boolean,"needs": (string)[],"parameters": NonNullable<Json>,"registered_at": string,"source": string,"thesis": string,"timeframe": string,"warmup_candle_count": number
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_name": string,"calibration"?: string,"display_name": string,"family": string,"is_enabled"?: boolean,"needs"?: (string)[],"parameters"?: NonNullable<Json>,"registered_at"?: string,"source": string,"thesis": string,"timeframe": string,"warmup_candle_count": number
                  }
                  Update: {
                    "bot_name"?: string,"calibration"?: string,"display_name"?: string,"family"?: string,"is_enabled"?: boolean,"needs"?: (string)[],"parameters"?: NonNullable<Json>,"registered_at"?: string,"source"?: string,"thesis"?: string,"timeframe"?: string,"warmup_candle_count"?: number
                  }
                  Relationships: [
                    
                  ]
                },"continuous_price_tracking": {
                  Row: {
                    "exchange": string,"high": number,"low": number,"missed_candle_count": number,"observed_at": string,"price": number,"symbol": string,"timeframe": string
                  }
                  ComputedFields: never
                  Insert: {
                    "exchange": string,"high": number,"low": number,"missed_candle_count": number,"observed_at": string,"price": number,"symbol": string,"timeframe": string
                  }
                  Update: {
                    "exchange"?: string,"high"?: number,"low"?: number,"missed_candle_count"?: number,"observed_at"?: string,"price"?: number,"symbol"?: string,"timeframe"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "continuous_price_tracking_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    }
                  ]
                },"exchanges": {
                  Row: {
                    "exchange": string,"kind": string,"maintenance_margin_ratio": number,"maker_fee_ratio": number,"slippage_ratio": number,"taker_fee_ratio": number
                  }
                  ComputedFields: never
                  Insert: {
                    "exchange": string,"kind": string,"maintenance_margin_ratio"?: number,"maker_fee_ratio"?: number,"slippage_ratio"?: number,"taker_fee_ratio"?: number
                  }
                  Update: {
                    "exchange"?: string,"kind"?: string,"maintenance_margin_ratio"?: number,"maker_fee_ratio"?: number,"slippage_ratio"?: number,"taker_fee_ratio"?: number
                  }
                  Relationships: [
                    
                  ]
                },"job_runs": {
                  Row: {
                    "as_of": string,"error": string | null,"finished_at": string,"job_name": string,"row_count": number | null,"run_id": number,"started_at": string,"status": string
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of": string,"error"?: string | null,"finished_at": string,"job_name": string,"row_count"?: number | null,"run_id"?: never,"started_at": string,"status": string
                  }
                  Update: {
                    "as_of"?: string,"error"?: string | null,"finished_at"?: string,"job_name"?: string,"row_count"?: number | null,"run_id"?: never,"started_at"?: string,"status"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "job_runs_job_name_fkey"
      columns: ["job_name"]
isOneToOne: false
      referencedRelation: "job_schedule"
      referencedColumns: ["job_name"]
    }
                  ]
                },"job_schedule": {
                  Row: {
                    "function_name": string | null,"installed_at": string,"is_enabled": boolean,"job_name": string,"period": string,"purpose": string,"runner": string,"schedule": string
                  }
                  ComputedFields: never
                  Insert: {
                    "function_name"?: string | null,"installed_at"?: string,"is_enabled"?: boolean,"job_name": string,"period": string,"purpose": string,"runner": string,"schedule": string
                  }
                  Update: {
                    "function_name"?: string | null,"installed_at"?: string,"is_enabled"?: boolean,"job_name"?: string,"period"?: string,"purpose"?: string,"runner"?: string,"schedule"?: string
                  }
                  Relationships: [
                    
                  ]
                },"market_candle_rejects": {
                  Row: {
                    "exchange": string,"raw": string,"reason": string,"reject_id": number,"rejected_at": string,"symbol": string,"timeframe": string
                  }
                  ComputedFields: never
                  Insert: {
                    "exchange": string,"raw": string,"reason": string,"reject_id"?: never,"rejected_at": string,"symbol": string,"timeframe": string
                  }
                  Update: {
                    "exchange"?: string,"raw"?: string,"reason"?: string,"reject_id"?: never,"rejected_at"?: string,"symbol"?: string,"timeframe"?: string
                  }
                  Relationships: [
                    
                  ]
                },"market_candle_revisions": {
                  Row: {
                    "exchange": string,"new_close": number,"new_high": number,"new_low": number,"new_open": number,"new_volume": number,"old_close": number,"old_high": number,"old_low": number,"old_open": number,"old_volume": number,"opened_at": string,"revised_at": string,"revision_id": number,"symbol": string,"timeframe": string
                  }
                  ComputedFields: never
                  Insert: {
                    "exchange": string,"new_close": number,"new_high": number,"new_low": number,"new_open": number,"new_volume": number,"old_close": number,"old_high": number,"old_low": number,"old_open": number,"old_volume": number,"opened_at": string,"revised_at": string,"revision_id"?: never,"symbol": string,"timeframe": string
                  }
                  Update: {
                    "exchange"?: string,"new_close"?: number,"new_high"?: number,"new_low"?: number,"new_open"?: number,"new_volume"?: number,"old_close"?: number,"old_high"?: number,"old_low"?: number,"old_open"?: number,"old_volume"?: number,"opened_at"?: string,"revised_at"?: string,"revision_id"?: never,"symbol"?: string,"timeframe"?: string
                  }
                  Relationships: [
                    
                  ]
                },"market_candles": {
                  Row: {
                    "close": number,"derived_from": string | null,"exchange": string,"high": number,"ingested_at": string,"low": number,"open": number,"opened_at": string,"symbol": string,"timeframe": string,"volume": number
                  }
                  ComputedFields: never
                  Insert: {
                    "close": number,"derived_from"?: string | null,"exchange": string,"high": number,"ingested_at"?: string,"low": number,"open": number,"opened_at": string,"symbol": string,"timeframe": string,"volume": number
                  }
                  Update: {
                    "close"?: number,"derived_from"?: string | null,"exchange"?: string,"high"?: number,"ingested_at"?: string,"low"?: number,"open"?: number,"opened_at"?: string,"symbol"?: string,"timeframe"?: string,"volume"?: number
                  }
                  Relationships: [
                    
                  ]
                },"market_funding_rates": {
                  Row: {
                    "exchange": string,"funded_at": string,"rate": number,"symbol": string
                  }
                  ComputedFields: never
                  Insert: {
                    "exchange": string,"funded_at": string,"rate": number,"symbol": string
                  }
                  Update: {
                    "exchange"?: string,"funded_at"?: string,"rate"?: number,"symbol"?: string
                  }
                  Relationships: [
                    
                  ]
                },"market_gaps": {
                  Row: {
                    "exchange": string,"missing_from": string,"missing_to": string,"symbol": string,"timeframe": string
                  }
                  ComputedFields: never
                  Insert: {
                    "exchange": string,"missing_from": string,"missing_to": string,"symbol": string,"timeframe": string
                  }
                  Update: {
                    "exchange"?: string,"missing_from"?: string,"missing_to"?: string,"symbol"?: string,"timeframe"?: string
                  }
                  Relationships: [
                    
                  ]
                },"market_series": {
                  Row: {
                    "candle_length": string,"exchange": string,"first_opened_at": string,"last_opened_at": string,"symbol": string,"timeframe": string
                  }
                  ComputedFields: never
                  Insert: {
                    "candle_length": string,"exchange": string,"first_opened_at": string,"last_opened_at": string,"symbol": string,"timeframe": string
                  }
                  Update: {
                    "candle_length"?: string,"exchange"?: string,"first_opened_at"?: string,"last_opened_at"?: string,"symbol"?: string,"timeframe"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    }
                  ]
                },"market_symbols": {
                  Row: {
                    "base_asset": string | null,"created_at": string,"delisted_at": string | null,"delisted_reason": string | null,"exchange": string,"quote_asset": string | null,"symbol": string
                  }
                  ComputedFields: never
                  Insert: {
                    "base_asset"?: string | null,"created_at"?: string,"delisted_at"?: string | null,"delisted_reason"?: string | null,"exchange": string,"quote_asset"?: string | null,"symbol": string
                  }
                  Update: {
                    "base_asset"?: string | null,"created_at"?: string,"delisted_at"?: string | null,"delisted_reason"?: string | null,"exchange"?: string,"quote_asset"?: string | null,"symbol"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "market_symbols_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "exchanges"
      referencedColumns: ["exchange"]
    }
                  ]
                },"outcome_revisions": {
                  Row: {
                    "prediction_id": number,"previous": NonNullable<Json>,"reason": string,"revised_at": string,"revision_id": number
                  }
                  ComputedFields: never
                  Insert: {
                    "prediction_id": number,"previous": NonNullable<Json>,"reason": string,"revised_at": string,"revision_id"?: never
                  }
                  Update: {
                    "prediction_id"?: number,"previous"?: NonNullable<Json>,"reason"?: string,"revised_at"?: string,"revision_id"?: never
                  }
                  Relationships: [
                    {
      foreignKeyName: "outcome_revisions_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: false
      referencedRelation: "bot_predictions"
      referencedColumns: ["prediction_id"]
    },{
      foreignKeyName: "outcome_revisions_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: false
      referencedRelation: "prediction_paths"
      referencedColumns: ["prediction_id"]
    }
                  ]
                },"prediction_outcomes": {
                  Row: {
                    "bot_name": string,"entered_at": string | null,"entry_price": number | null,"evaluation_due_at": string | null,"exchange": string,"exit_note": string | null,"exit_price": number | null,"exit_reason": string | null,"exited_at": string | null,"fee_return": number | null,"funding_return": number | null,"gross_return": number | null,"is_ambiguous": boolean,"is_correct": boolean | null,"is_correct_24h": boolean | null,"is_correct_48h": boolean | null,"is_correct_7d": boolean | null,"is_entry_limit": boolean,"is_funding_known": boolean | null,"is_gap_exit": boolean,"label_basis": string | null,"leverage": number,"liquidation_return": number | null,"net_return": number | null,"predicted_at": string,"prediction_id": number,"price_24h": number | null,"price_48h": number | null,"price_7d": number | null,"return_24h": number | null,"return_48h": number | null,"return_7d": number | null,"side": string,"slippage_return": number | null,"symbol": string,"timeframe": string | null,"unknown_marks": NonNullable<Json>
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_name": string,"entered_at"?: string | null,"entry_price"?: number | null,"evaluation_due_at"?: string | null,"exchange": string,"exit_note"?: string | null,"exit_price"?: number | null,"exit_reason"?: string | null,"exited_at"?: string | null,"fee_return"?: number | null,"funding_return"?: number | null,"gross_return"?: number | null,"is_ambiguous"?: boolean,"is_correct"?: boolean | null,"is_correct_24h"?: boolean | null,"is_correct_48h"?: boolean | null,"is_correct_7d"?: boolean | null,"is_entry_limit"?: boolean,"is_funding_known"?: boolean | null,"is_gap_exit"?: boolean,"label_basis"?: string | null,"leverage": number,"liquidation_return"?: number | null,"net_return"?: number | null,"predicted_at": string,"prediction_id": number,"price_24h"?: number | null,"price_48h"?: number | null,"price_7d"?: number | null,"return_24h"?: number | null,"return_48h"?: number | null,"return_7d"?: number | null,"side": string,"slippage_return"?: number | null,"symbol": string,"timeframe"?: string | null,"unknown_marks"?: NonNullable<Json>
                  }
                  Update: {
                    "bot_name"?: string,"entered_at"?: string | null,"entry_price"?: number | null,"evaluation_due_at"?: string | null,"exchange"?: string,"exit_note"?: string | null,"exit_price"?: number | null,"exit_reason"?: string | null,"exited_at"?: string | null,"fee_return"?: number | null,"funding_return"?: number | null,"gross_return"?: number | null,"is_ambiguous"?: boolean,"is_correct"?: boolean | null,"is_correct_24h"?: boolean | null,"is_correct_48h"?: boolean | null,"is_correct_7d"?: boolean | null,"is_entry_limit"?: boolean,"is_funding_known"?: boolean | null,"is_gap_exit"?: boolean,"label_basis"?: string | null,"leverage"?: number,"liquidation_return"?: number | null,"net_return"?: number | null,"predicted_at"?: string,"prediction_id"?: number,"price_24h"?: number | null,"price_48h"?: number | null,"price_7d"?: number | null,"return_24h"?: number | null,"return_48h"?: number | null,"return_7d"?: number | null,"side"?: string,"slippage_return"?: number | null,"symbol"?: string,"timeframe"?: string | null,"unknown_marks"?: NonNullable<Json>
                  }
                  Relationships: [
                    {
      foreignKeyName: "prediction_outcomes_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "prediction_outcomes_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "prediction_outcomes_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "prediction_outcomes_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: true
      referencedRelation: "bot_predictions"
      referencedColumns: ["prediction_id"]
    },{
      foreignKeyName: "prediction_outcomes_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: true
      referencedRelation: "prediction_paths"
      referencedColumns: ["prediction_id"]
    }
                  ]
                },"scan_symbols": {
                  Row: {
                    "abstentions": NonNullable<Json>,"decision_count": number,"prediction_count": number,"scan_id": number,"symbol": string
                  }
                  ComputedFields: never
                  Insert: {
                    "abstentions": NonNullable<Json>,"decision_count": number,"prediction_count": number,"scan_id": number,"symbol": string
                  }
                  Update: {
                    "abstentions"?: NonNullable<Json>,"decision_count"?: number,"prediction_count"?: number,"scan_id"?: number,"symbol"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "scan_symbols_scan_id_fkey"
      columns: ["scan_id"]
isOneToOne: false
      referencedRelation: "scans"
      referencedColumns: ["scan_id"]
    }
                  ]
                },"scans": {
                  Row: {
                    "as_of": string,"exchange": string,"opened_at": string,"origin": string,"scan_id": number,"timeframe": string
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of": string,"exchange": string,"opened_at"?: string,"origin": string,"scan_id"?: never,"timeframe": string
                  }
                  Update: {
                    "as_of"?: string,"exchange"?: string,"opened_at"?: string,"origin"?: string,"scan_id"?: never,"timeframe"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "scans_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "exchanges"
      referencedColumns: ["exchange"]
    }
                  ]
                },"tp_sl_events": {
                  Row: {
                    "bot_name": string,"candle_opened_at": string,"candle_timeframe": string,"detected_at": string,"event_id": number,"event_type": string,"exchange": string,"hit_at": string,"hit_price": number,"is_ambiguous": boolean,"is_gap": boolean,"prediction_id": number,"symbol": string
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_name": string,"candle_opened_at": string,"candle_timeframe": string,"detected_at": string,"event_id"?: never,"event_type": string,"exchange": string,"hit_at": string,"hit_price": number,"is_ambiguous": boolean,"is_gap": boolean,"prediction_id": number,"symbol": string
                  }
                  Update: {
                    "bot_name"?: string,"candle_opened_at"?: string,"candle_timeframe"?: string,"detected_at"?: string,"event_id"?: never,"event_type"?: string,"exchange"?: string,"hit_at"?: string,"hit_price"?: number,"is_ambiguous"?: boolean,"is_gap"?: boolean,"prediction_id"?: number,"symbol"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "tp_sl_events_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "tp_sl_events_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "tp_sl_events_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: true
      referencedRelation: "prediction_outcomes"
      referencedColumns: ["prediction_id"]
    }
                  ]
                }
          }
          Views: {
            "bot_leaderboard": {
                  Row: {
                    "accuracy_high": number | null,"accuracy_low": number | null,"accuracy_rate": number | null,"as_of": string | null,"bot_name": string,"correct_count": number,"decided_count": number,"display_name": string,"ended_count": number,"expired_count": number,"family": string,"first_ended_on": string | null,"flat_count": number,"is_enabled": boolean,"last_ended_on": string | null,"last_predicted_at": string | null,"liquidated_count": number,"loss_count": number,"mean_gross_return": number | null,"mean_net_return": number | null,"needs": (string)[],"profit_factor": number | null,"stop_loss_count": number,"take_profit_count": number,"timeframe": string,"trade_count": number,"unfilled_count": number,"unknown_reasons": NonNullable<Json>,"win_count": number,"win_rate": number | null,"win_rate_high": number | null,"win_rate_low": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    
                  ]
                },"prediction_paths": {
                  Row: {
                    "bot_name": string,"confidence": number,"entered_at": string | null,"entry_price": number | null,"exchange": string,"exit_note": string | null,"exit_price": number | null,"exit_reason": string | null,"exited_at": string | null,"fee_return": number | null,"funding_return": number | null,"gross_return": number | null,"horizon": string,"is_ambiguous": boolean | null,"is_correct": boolean | null,"is_correct_24h": boolean | null,"is_correct_48h": boolean | null,"is_correct_7d": boolean | null,"is_funding_known": boolean | null,"is_gap_exit": boolean | null,"label_basis": string | null,"leverage": number,"limit_price": number | null,"liquidation_return": number | null,"net_return": number | null,"origin": string,"predicted_at": string,"prediction_id": number,"reason": string,"reference_price": number,"return_24h": number | null,"return_48h": number | null,"return_7d": number | null,"side": string,"slippage_return": number | null,"status": string | null,"stop_loss_price": number,"symbol": string,"take_profit_price": number,"timeframe": string,"tracked_timeframe": string | null,"unknown_marks": Json | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "bot_predictions_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_predictions_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_predictions_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    }
                  ]
                },"symbol_freshness": {
                  Row: {
                    "delisted_at": string | null,"exchange": string,"exchange_kind": string,"first_opened_at": string,"gap_count": number | null,"is_stale": boolean | null,"last_closed_at": string | null,"symbol": string,"timeframe": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    }
                  ]
                }
          }
          Functions: {
            "check_tp_sl_hits":
{ Args: { "as_of"?: string }; Returns: number
                           },
"evaluate_outcomes":
{ Args: { "as_of"?: string }; Returns: number
                           },
"get_bot_equity":
{ Args: { "p_bot_name": string,"p_stake"?: number }; Returns: {
              "day": string,"drawdown": number,"equity": number,"net_return": number,"trade_count": number
            }[]
                           },
"get_job_health":
{ Args: { "p_at"?: string }; Returns: {
              "job_name": string,"last_error": string,"last_finished_at": string,"last_row_count": number,"last_started_at": string,"last_status": string,"last_success_at": string,"period": string,"purpose": string,"runner": string,"schedule": string,"state": string
            }[]
                           },
"get_tp_sl_stats":
{ Args: { "p_bot_name": string }; Returns: Database["public"]['CompositeTypes']["tp_sl_stats"]
                          SetofOptions: {
        from: "*"
        to: "tp_sl_stats"
        isOneToOne: true
        isSetofReturn: false
      } },
"purge_run_history":
{ Args: { "as_of"?: string }; Returns: number
                           },
"track_current_prices":
{ Args: { "as_of"?: string }; Returns: number
                           },
"update_bot_metrics":
{ Args: { "as_of"?: string }; Returns: number
                           }
          }
          Enums: {
            [_ in never]: never
          }
          CompositeTypes: {
            "tp_sl_stats": {
                        "bot_name": string | null,"ended_count": number | null,"take_profit_count": number | null,"stop_loss_count": number | null,"liquidated_count": number | null,"expired_count": number | null,"ambiguous_count": number | null,"tp_hit_rate": number | null,"tp_hit_rate_low": number | null,"tp_hit_rate_high": number | null,"sl_hit_rate": number | null,"sl_hit_rate_low": number | null,"sl_hit_rate_high": number | null,"avg_hours_to_tp": number | null,"median_hours_to_tp": number | null,"avg_hours_to_sl": number | null,"unknown_reason": string | null
                      }
          }
        }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
  ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
      Row: infer R
    }
    ? R
    : never
  : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Insert: infer I
    }
    ? I
    : never
  : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Update: infer U
    }
    ? U
    : never
  : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
  ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
  : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
  ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
  : never

export const Constants = {
  "public": {
          Enums: {
            
          }
        }
} as const
