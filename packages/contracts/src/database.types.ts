
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  
  "public": {
          Tables: {
            "benchmark_daily_returns": {
                  Row: {
                    "benchmark_name": string,"day": string,"member_count": number,"net_return": number
                  }
                  ComputedFields: never
                  Insert: {
                    "benchmark_name": string,"day": string,"member_count": number,"net_return": number
                  }
                  Update: {
                    "benchmark_name"?: string,"day"?: string,"member_count"?: number,"net_return"?: number
                  }
                  Relationships: [
                    
                  ]
                },"bot_accuracy_metrics": {
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
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_accuracy_metrics_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_accuracy_metrics_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_advanced_metrics": {
                  Row: {
                    "accuracy": number | null,"annual_volatility": number | null,"as_of": string | null,"average_loss": number | null,"average_win": number | null,"best_trade": number | null,"bot_name": string,"cagr": number | null,"calmar_ratio": number | null,"conditional_value_at_risk_95": number | null,"correct_count": number,"current_drawdown": number | null,"current_streak": number,"day_count": number,"decided_count": number,"deflated_sharpe": number | null,"effective_count": number | null,"expectancy": number | null,"expectancy_r": number | null,"exposure": number | null,"first_day": string | null,"is_told_from_luck": boolean | null,"kurtosis": number | null,"last_day": string | null,"longest_loss_streak": number,"longest_win_streak": number,"loss_count": number,"market_regime": string,"max_drawdown": number | null,"max_drawdown_days": number | null,"mean_adverse": number | null,"mean_favourable": number | null,"mean_return_high": number | null,"mean_return_low": number | null,"minimum_track_record_days": number | null,"p_value": number | null,"p_value_adjusted": number | null,"payoff_ratio": number | null,"probabilistic_sharpe": number | null,"probability_above_coin": number | null,"profit_factor": number | null,"recovery_days": number | null,"sharpe_per_day": number | null,"sharpe_ratio": number | null,"sharpe_ratio_adjusted": number | null,"skewness": number | null,"sortino_ratio": number | null,"total_return": number | null,"trade_count": number,"turnover_per_day": number | null,"unknown_reasons": NonNullable<Json>,"value_at_risk_95": number | null,"win_count": number,"win_rate": number | null,"worst_trade": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "accuracy"?: number | null,"annual_volatility"?: number | null,"as_of"?: string | null,"average_loss"?: number | null,"average_win"?: number | null,"best_trade"?: number | null,"bot_name": string,"cagr"?: number | null,"calmar_ratio"?: number | null,"conditional_value_at_risk_95"?: number | null,"correct_count"?: number,"current_drawdown"?: number | null,"current_streak"?: number,"day_count"?: number,"decided_count"?: number,"deflated_sharpe"?: number | null,"effective_count"?: number | null,"expectancy"?: number | null,"expectancy_r"?: number | null,"exposure"?: number | null,"first_day"?: string | null,"is_told_from_luck"?: boolean | null,"kurtosis"?: number | null,"last_day"?: string | null,"longest_loss_streak"?: number,"longest_win_streak"?: number,"loss_count"?: number,"market_regime": string,"max_drawdown"?: number | null,"max_drawdown_days"?: number | null,"mean_adverse"?: number | null,"mean_favourable"?: number | null,"mean_return_high"?: number | null,"mean_return_low"?: number | null,"minimum_track_record_days"?: number | null,"p_value"?: number | null,"p_value_adjusted"?: number | null,"payoff_ratio"?: number | null,"probabilistic_sharpe"?: number | null,"probability_above_coin"?: number | null,"profit_factor"?: number | null,"recovery_days"?: number | null,"sharpe_per_day"?: number | null,"sharpe_ratio"?: number | null,"sharpe_ratio_adjusted"?: number | null,"skewness"?: number | null,"sortino_ratio"?: number | null,"total_return"?: number | null,"trade_count"?: number,"turnover_per_day"?: number | null,"unknown_reasons"?: NonNullable<Json>,"value_at_risk_95"?: number | null,"win_count"?: number,"win_rate"?: number | null,"worst_trade"?: number | null
                  }
                  Update: {
                    "accuracy"?: number | null,"annual_volatility"?: number | null,"as_of"?: string | null,"average_loss"?: number | null,"average_win"?: number | null,"best_trade"?: number | null,"bot_name"?: string,"cagr"?: number | null,"calmar_ratio"?: number | null,"conditional_value_at_risk_95"?: number | null,"correct_count"?: number,"current_drawdown"?: number | null,"current_streak"?: number,"day_count"?: number,"decided_count"?: number,"deflated_sharpe"?: number | null,"effective_count"?: number | null,"expectancy"?: number | null,"expectancy_r"?: number | null,"exposure"?: number | null,"first_day"?: string | null,"is_told_from_luck"?: boolean | null,"kurtosis"?: number | null,"last_day"?: string | null,"longest_loss_streak"?: number,"longest_win_streak"?: number,"loss_count"?: number,"market_regime"?: string,"max_drawdown"?: number | null,"max_drawdown_days"?: number | null,"mean_adverse"?: number | null,"mean_favourable"?: number | null,"mean_return_high"?: number | null,"mean_return_low"?: number | null,"minimum_track_record_days"?: number | null,"p_value"?: number | null,"p_value_adjusted"?: number | null,"payoff_ratio"?: number | null,"probabilistic_sharpe"?: number | null,"probability_above_coin"?: number | null,"profit_factor"?: number | null,"recovery_days"?: number | null,"sharpe_per_day"?: number | null,"sharpe_ratio"?: number | null,"sharpe_ratio_adjusted"?: number | null,"skewness"?: number | null,"sortino_ratio"?: number | null,"total_return"?: number | null,"trade_count"?: number,"turnover_per_day"?: number | null,"unknown_reasons"?: NonNullable<Json>,"value_at_risk_95"?: number | null,"win_count"?: number,"win_rate"?: number | null,"worst_trade"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_advanced_metrics_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_advanced_metrics_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_advanced_metrics_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_advanced_metrics_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_calibration": {
                  Row: {
                    "as_of": string | null,"bins": NonNullable<Json>,"bot_name": string,"brier": number | null,"expected_calibration_error": number | null,"log_loss": number | null,"method": string,"parameters": NonNullable<Json>,"sample_count": number,"unknown_reason": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of"?: string | null,"bins"?: NonNullable<Json>,"bot_name": string,"brier"?: number | null,"expected_calibration_error"?: number | null,"log_loss"?: number | null,"method"?: string,"parameters"?: NonNullable<Json>,"sample_count"?: number,"unknown_reason"?: string | null
                  }
                  Update: {
                    "as_of"?: string | null,"bins"?: NonNullable<Json>,"bot_name"?: string,"brier"?: number | null,"expected_calibration_error"?: number | null,"log_loss"?: number | null,"method"?: string,"parameters"?: NonNullable<Json>,"sample_count"?: number,"unknown_reason"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_calibration_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_calibration_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_calibration_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_calibration_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_clusters": {
                  Row: {
                    "as_of": string | null,"average_correlation": number | null,"bot_name": string,"cluster_id": number | null,"cluster_size": number | null,"diversity_bonus": number,"is_redundant": boolean,"mean_correlation_within": number | null,"place": number | null,"silhouette": number | null,"unknown_reason": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of"?: string | null,"average_correlation"?: number | null,"bot_name": string,"cluster_id"?: number | null,"cluster_size"?: number | null,"diversity_bonus"?: number,"is_redundant"?: boolean,"mean_correlation_within"?: number | null,"place"?: number | null,"silhouette"?: number | null,"unknown_reason"?: string | null
                  }
                  Update: {
                    "as_of"?: string | null,"average_correlation"?: number | null,"bot_name"?: string,"cluster_id"?: number | null,"cluster_size"?: number | null,"diversity_bonus"?: number,"is_redundant"?: boolean,"mean_correlation_within"?: number | null,"place"?: number | null,"silhouette"?: number | null,"unknown_reason"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_clusters_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_clusters_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_clusters_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_clusters_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_correlation_matrix": {
                  Row: {
                    "as_of": string | null,"bot_name_a": string,"bot_name_b": string,"correlation_class": string,"correlation_coefficient": number | null,"correlation_high": number | null,"correlation_low": number | null,"residual_correlation": number | null,"residual_sample_size": number,"sample_size": number,"unknown_reason": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of"?: string | null,"bot_name_a": string,"bot_name_b": string,"correlation_class"?: string,"correlation_coefficient"?: number | null,"correlation_high"?: number | null,"correlation_low"?: number | null,"residual_correlation"?: number | null,"residual_sample_size"?: number,"sample_size"?: number,"unknown_reason"?: string | null
                  }
                  Update: {
                    "as_of"?: string | null,"bot_name_a"?: string,"bot_name_b"?: string,"correlation_class"?: string,"correlation_coefficient"?: number | null,"correlation_high"?: number | null,"correlation_low"?: number | null,"residual_correlation"?: number | null,"residual_sample_size"?: number,"sample_size"?: number,"unknown_reason"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_correlation_matrix_bot_name_a_fkey"
      columns: ["bot_name_a"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_correlation_matrix_bot_name_a_fkey"
      columns: ["bot_name_a"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_correlation_matrix_bot_name_a_fkey"
      columns: ["bot_name_a"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_correlation_matrix_bot_name_a_fkey"
      columns: ["bot_name_a"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_correlation_matrix_bot_name_b_fkey"
      columns: ["bot_name_b"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_correlation_matrix_bot_name_b_fkey"
      columns: ["bot_name_b"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_correlation_matrix_bot_name_b_fkey"
      columns: ["bot_name_b"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_correlation_matrix_bot_name_b_fkey"
      columns: ["bot_name_b"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_daily_parts": {
                  Row: {
                    "adverse_sum": number,"alive_count": number,"best_net": number | null,"bot_name": string,"change_sum": number,"correct_count": number,"day": string,"decided_count": number,"excursion_count": number,"favourable_sum": number,"loss_count": number,"loss_sum": number,"market_regime": string,"open_count": number,"open_sum": number,"r_count": number,"r_sum": number,"side": string,"trade_count": number,"traded_sum": number,"win_count": number,"win_sum": number,"worst_net": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "adverse_sum": number,"alive_count": number,"best_net"?: number | null,"bot_name": string,"change_sum": number,"correct_count": number,"day": string,"decided_count": number,"excursion_count": number,"favourable_sum": number,"loss_count": number,"loss_sum": number,"market_regime": string,"open_count": number,"open_sum": number,"r_count": number,"r_sum": number,"side": string,"trade_count": number,"traded_sum": number,"win_count": number,"win_sum": number,"worst_net"?: number | null
                  }
                  Update: {
                    "adverse_sum"?: number,"alive_count"?: number,"best_net"?: number | null,"bot_name"?: string,"change_sum"?: number,"correct_count"?: number,"day"?: string,"decided_count"?: number,"excursion_count"?: number,"favourable_sum"?: number,"loss_count"?: number,"loss_sum"?: number,"market_regime"?: string,"open_count"?: number,"open_sum"?: number,"r_count"?: number,"r_sum"?: number,"side"?: string,"trade_count"?: number,"traded_sum"?: number,"win_count"?: number,"win_sum"?: number,"worst_net"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_daily_parts_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_daily_parts_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_daily_parts_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_daily_parts_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_daily_states": {
                  Row: {
                    "adverse_sum": number,"alive_count": number,"best_loss_run": number,"best_loss_run_net": number,"best_net": number | null,"best_win_run": number,"best_win_run_net": number,"bot_name": string,"closing_sign": number,"correct_count": number,"day": string,"decided_count": number,"excursion_count": number,"exposure": number,"favourable_sum": number,"first_run": number,"first_run_net": number,"first_sign": number,"is_one_run": boolean,"last_run": number,"last_run_net": number,"last_sign": number,"loss_count": number,"loss_sum": number,"net_return": number,"opening_sign": number,"r_count": number,"r_sum": number,"run_count": number,"trade_count": number,"turnover": number,"win_count": number,"win_sum": number,"worst_net": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "adverse_sum": number,"alive_count": number,"best_loss_run": number,"best_loss_run_net": number,"best_net"?: number | null,"best_win_run": number,"best_win_run_net": number,"bot_name": string,"closing_sign": number,"correct_count": number,"day": string,"decided_count": number,"excursion_count": number,"exposure": number,"favourable_sum": number,"first_run": number,"first_run_net": number,"first_sign": number,"is_one_run": boolean,"last_run": number,"last_run_net": number,"last_sign": number,"loss_count": number,"loss_sum": number,"net_return": number,"opening_sign": number,"r_count": number,"r_sum": number,"run_count": number,"trade_count": number,"turnover": number,"win_count": number,"win_sum": number,"worst_net"?: number | null
                  }
                  Update: {
                    "adverse_sum"?: number,"alive_count"?: number,"best_loss_run"?: number,"best_loss_run_net"?: number,"best_net"?: number | null,"best_win_run"?: number,"best_win_run_net"?: number,"bot_name"?: string,"closing_sign"?: number,"correct_count"?: number,"day"?: string,"decided_count"?: number,"excursion_count"?: number,"exposure"?: number,"favourable_sum"?: number,"first_run"?: number,"first_run_net"?: number,"first_sign"?: number,"is_one_run"?: boolean,"last_run"?: number,"last_run_net"?: number,"last_sign"?: number,"loss_count"?: number,"loss_sum"?: number,"net_return"?: number,"opening_sign"?: number,"r_count"?: number,"r_sum"?: number,"run_count"?: number,"trade_count"?: number,"turnover"?: number,"win_count"?: number,"win_sum"?: number,"worst_net"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_daily_states_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_daily_states_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_daily_states_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_daily_states_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_drawdowns": {
                  Row: {
                    "as_of": string,"bot_name": string,"depth": number,"duration_days": number,"peak_on": string,"rank": number,"recovered_on": string | null,"recovery_days": number | null,"trough_on": string
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of": string,"bot_name": string,"depth": number,"duration_days": number,"peak_on": string,"rank": number,"recovered_on"?: string | null,"recovery_days"?: number | null,"trough_on": string
                  }
                  Update: {
                    "as_of"?: string,"bot_name"?: string,"depth"?: number,"duration_days"?: number,"peak_on"?: string,"rank"?: number,"recovered_on"?: string | null,"recovery_days"?: number | null,"trough_on"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_drawdowns_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_drawdowns_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_drawdowns_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_drawdowns_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_expertise_map": {
                  Row: {
                    "as_of": string | null,"bot_name": string,"call_count": number,"expected_rate": number,"expected_rate_high": number | null,"expected_rate_low": number | null,"hit_count": number,"hit_rate": number | null,"market_regime": string,"unknown_reason": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of"?: string | null,"bot_name": string,"call_count"?: number,"expected_rate"?: number,"expected_rate_high"?: number | null,"expected_rate_low"?: number | null,"hit_count"?: number,"hit_rate"?: number | null,"market_regime": string,"unknown_reason"?: string | null
                  }
                  Update: {
                    "as_of"?: string | null,"bot_name"?: string,"call_count"?: number,"expected_rate"?: number,"expected_rate_high"?: number | null,"expected_rate_low"?: number | null,"hit_count"?: number,"hit_rate"?: number | null,"market_regime"?: string,"unknown_reason"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_expertise_map_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_expertise_map_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_expertise_map_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_expertise_map_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_guardrails": {
                  Row: {
                    "bot_name": string,"max_leverage": number,"max_position_ratio": number,"min_confidence": number,"needs_regime_alignment": boolean,"reason": string,"stop_loss_tightening": number,"updated_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_name": string,"max_leverage"?: number,"max_position_ratio"?: number,"min_confidence"?: number,"needs_regime_alignment"?: boolean,"reason"?: string,"stop_loss_tightening"?: number,"updated_at"?: string | null
                  }
                  Update: {
                    "bot_name"?: string,"max_leverage"?: number,"max_position_ratio"?: number,"min_confidence"?: number,"needs_regime_alignment"?: boolean,"reason"?: string,"stop_loss_tightening"?: number,"updated_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_guardrails_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_guardrails_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_guardrails_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_guardrails_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_performance_history": {
                  Row: {
                    "ambiguous_count": number,"bot_name": string,"correct_count": number,"day": string,"decided_count": number,"ended_count": number,"expired_count": number,"fee_return_sum": number,"flat_count": number,"funding_return_sum": number,"gross_return_sum": number,"liquidated_count": number,"liquidation_return_sum": number,"loss_count": number,"loss_return_sum": number,"net_return_sum": number,"slippage_return_sum": number,"stop_loss_count": number,"stop_loss_hours_sum": number,"take_profit_count": number,"take_profit_hours": (number)[],"trade_count": number,"unfilled_count": number,"unknown_funding_count": number,"win_count": number,"win_return_sum": number
                  }
                  ComputedFields: never
                  Insert: {
                    "ambiguous_count": number,"bot_name": string,"correct_count": number,"day": string,"decided_count": number,"ended_count": number,"expired_count": number,"fee_return_sum": number,"flat_count": number,"funding_return_sum": number,"gross_return_sum": number,"liquidated_count": number,"liquidation_return_sum": number,"loss_count": number,"loss_return_sum": number,"net_return_sum": number,"slippage_return_sum": number,"stop_loss_count": number,"stop_loss_hours_sum": number,"take_profit_count": number,"take_profit_hours": (number)[],"trade_count": number,"unfilled_count": number,"unknown_funding_count": number,"win_count": number,"win_return_sum": number
                  }
                  Update: {
                    "ambiguous_count"?: number,"bot_name"?: string,"correct_count"?: number,"day"?: string,"decided_count"?: number,"ended_count"?: number,"expired_count"?: number,"fee_return_sum"?: number,"flat_count"?: number,"funding_return_sum"?: number,"gross_return_sum"?: number,"liquidated_count"?: number,"liquidation_return_sum"?: number,"loss_count"?: number,"loss_return_sum"?: number,"net_return_sum"?: number,"slippage_return_sum"?: number,"stop_loss_count"?: number,"stop_loss_hours_sum"?: number,"take_profit_count"?: number,"take_profit_hours"?: (number)[],"trade_count"?: number,"unfilled_count"?: number,"unknown_funding_count"?: number,"win_count"?: number,"win_return_sum"?: number
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
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_performance_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_performance_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_performance_streaks": {
                  Row: {
                    "as_of": string | null,"bot_name": string,"current_net": number | null,"current_since": string | null,"current_streak": number,"longest_loss_from": string | null,"longest_loss_net": number | null,"longest_loss_streak": number,"longest_loss_to": string | null,"longest_win_from": string | null,"longest_win_net": number | null,"longest_win_streak": number,"longest_win_to": string | null,"run_count": number,"runs_test_p_value": number | null,"trade_count": number,"unknown_reason": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of"?: string | null,"bot_name": string,"current_net"?: number | null,"current_since"?: string | null,"current_streak"?: number,"longest_loss_from"?: string | null,"longest_loss_net"?: number | null,"longest_loss_streak"?: number,"longest_loss_to"?: string | null,"longest_win_from"?: string | null,"longest_win_net"?: number | null,"longest_win_streak"?: number,"longest_win_to"?: string | null,"run_count"?: number,"runs_test_p_value"?: number | null,"trade_count"?: number,"unknown_reason"?: string | null
                  }
                  Update: {
                    "as_of"?: string | null,"bot_name"?: string,"current_net"?: number | null,"current_since"?: string | null,"current_streak"?: number,"longest_loss_from"?: string | null,"longest_loss_net"?: number | null,"longest_loss_streak"?: number,"longest_loss_to"?: string | null,"longest_win_from"?: string | null,"longest_win_net"?: number | null,"longest_win_streak"?: number,"longest_win_to"?: string | null,"run_count"?: number,"runs_test_p_value"?: number | null,"trade_count"?: number,"unknown_reason"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_performance_streaks_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_performance_streaks_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_performance_streaks_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_performance_streaks_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_predictions": {
                  Row: {
                    "bot_name": string,"client_id": string | null,"confidence": number,"created_at": string,"exchange": string,"horizon": string,"leverage": number,"limit_price": number | null,"origin": string,"predicted_at": string,"prediction_id": number,"raw_score": number | null,"reason": string,"reference_price": number,"scan_id": number | null,"side": string,"stop_loss_price": number,"symbol": string,"take_profit_price": number,"timeframe": string
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_name": string,"client_id"?: string | null,"confidence": number,"created_at"?: string,"exchange": string,"horizon"?: string,"leverage"?: number,"limit_price"?: number | null,"origin"?: string,"predicted_at": string,"prediction_id"?: never,"raw_score"?: number | null,"reason": string,"reference_price": number,"scan_id"?: number | null,"side": string,"stop_loss_price": number,"symbol": string,"take_profit_price": number,"timeframe": string
                  }
                  Update: {
                    "bot_name"?: string,"client_id"?: string | null,"confidence"?: number,"created_at"?: string,"exchange"?: string,"horizon"?: string,"leverage"?: number,"limit_price"?: number | null,"origin"?: string,"predicted_at"?: string,"prediction_id"?: never,"raw_score"?: number | null,"reason"?: string,"reference_price"?: number,"scan_id"?: number | null,"side"?: string,"stop_loss_price"?: number,"symbol"?: string,"take_profit_price"?: number,"timeframe"?: string
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
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_predictions_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
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
      foreignKeyName: "bot_predictions_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "bot_predictions_scan_id_fkey"
      columns: ["scan_id"]
isOneToOne: false
      referencedRelation: "scans"
      referencedColumns: ["scan_id"]
    }
                  ]
                },"bot_probation_events": {
                  Row: {
                    "bot_name": string,"chance_of_luck": number | null,"correct_count": number | null,"decided_count": number | null,"effective_count": number | null,"event_id": number,"from_status": string,"happened_at": string,"is_reversal": boolean,"reason": string,"rule": string,"to_status": string
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_name": string,"chance_of_luck"?: number | null,"correct_count"?: number | null,"decided_count"?: number | null,"effective_count"?: number | null,"event_id"?: never,"from_status": string,"happened_at": string,"is_reversal"?: boolean,"reason": string,"rule": string,"to_status": string
                  }
                  Update: {
                    "bot_name"?: string,"chance_of_luck"?: number | null,"correct_count"?: number | null,"decided_count"?: number | null,"effective_count"?: number | null,"event_id"?: never,"from_status"?: string,"happened_at"?: string,"is_reversal"?: boolean,"reason"?: string,"rule"?: string,"to_status"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_probation_events_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_probation_events_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_probation_events_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_probation_events_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_probation_status": {
                  Row: {
                    "bot_name": string,"chance_of_luck": number | null,"counted_from": string | null,"disabled_at": string | null,"is_on_probation": boolean,"is_quarantined": boolean,"probation_accuracy_rate": number | null,"probation_correct_count": number,"probation_prediction_count": number,"probation_started_at": string | null,"reason": string,"reviewed_at": string | null,"status": string,"strike_count": number
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_name": string,"chance_of_luck"?: number | null,"counted_from"?: string | null,"disabled_at"?: string | null,"is_on_probation"?: boolean,"is_quarantined"?: boolean,"probation_accuracy_rate"?: number | null,"probation_correct_count"?: number,"probation_prediction_count"?: number,"probation_started_at"?: string | null,"reason"?: string,"reviewed_at"?: string | null,"status"?: string,"strike_count"?: number
                  }
                  Update: {
                    "bot_name"?: string,"chance_of_luck"?: number | null,"counted_from"?: string | null,"disabled_at"?: string | null,"is_on_probation"?: boolean,"is_quarantined"?: boolean,"probation_accuracy_rate"?: number | null,"probation_correct_count"?: number,"probation_prediction_count"?: number,"probation_started_at"?: string | null,"reason"?: string,"reviewed_at"?: string | null,"status"?: string,"strike_count"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_probation_status_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_probation_status_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_probation_status_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_probation_status_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: true
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_regime_performance": {
                  Row: {
                    "accuracy": number | null,"accuracy_shrunk": number | null,"as_of": string,"bot_name": string,"correct_count": number,"decided_count": number,"market_regime": string,"mean_net_return": number | null,"mean_net_return_shrunk": number | null,"total_return": number | null,"trade_count": number,"unknown_reasons": NonNullable<Json>
                  }
                  ComputedFields: never
                  Insert: {
                    "accuracy"?: number | null,"accuracy_shrunk"?: number | null,"as_of": string,"bot_name": string,"correct_count": number,"decided_count": number,"market_regime": string,"mean_net_return"?: number | null,"mean_net_return_shrunk"?: number | null,"total_return"?: number | null,"trade_count": number,"unknown_reasons"?: NonNullable<Json>
                  }
                  Update: {
                    "accuracy"?: number | null,"accuracy_shrunk"?: number | null,"as_of"?: string,"bot_name"?: string,"correct_count"?: number,"decided_count"?: number,"market_regime"?: string,"mean_net_return"?: number | null,"mean_net_return_shrunk"?: number | null,"total_return"?: number | null,"trade_count"?: number,"unknown_reasons"?: NonNullable<Json>
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_regime_performance_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_regime_performance_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_regime_performance_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_regime_performance_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_situation_records": {
                  Row: {
                    "bot_name": string,"call_count": number,"hit_count": number,"situation_id": number
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_name": string,"call_count": number,"hit_count": number,"situation_id": number
                  }
                  Update: {
                    "bot_name"?: string,"call_count"?: number,"hit_count"?: number,"situation_id"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_situation_records_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_situation_records_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_situation_records_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_situation_records_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_situation_records_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "bot_situation_records_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "current_situations"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "bot_situation_records_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "meta_situations"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "bot_situation_records_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "situation_board"
      referencedColumns: ["situation_id"]
    }
                  ]
                },"bot_time_patterns": {
                  Row: {
                    "as_of": string,"bot_name": string,"hour": number | null,"is_significant": boolean,"loss_count": number,"mean_net_return": number,"p_value": number | null,"p_value_adjusted": number | null,"pattern_id": number,"trade_count": number,"weekday": number | null,"win_count": number,"win_rate": number | null,"win_rate_shrunk": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of": string,"bot_name": string,"hour"?: number | null,"is_significant": boolean,"loss_count": number,"mean_net_return": number,"p_value"?: number | null,"p_value_adjusted"?: number | null,"pattern_id"?: never,"trade_count": number,"weekday"?: number | null,"win_count": number,"win_rate"?: number | null,"win_rate_shrunk"?: number | null
                  }
                  Update: {
                    "as_of"?: string,"bot_name"?: string,"hour"?: number | null,"is_significant"?: boolean,"loss_count"?: number,"mean_net_return"?: number,"p_value"?: number | null,"p_value_adjusted"?: number | null,"pattern_id"?: never,"trade_count"?: number,"weekday"?: number | null,"win_count"?: number,"win_rate"?: number | null,"win_rate_shrunk"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_time_patterns_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_time_patterns_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_time_patterns_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_time_patterns_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_trust_history": {
                  Row: {
                    "bot_name": string,"covariance_weight": number,"day": string,"expected_rate": number,"situation_id": number,"trust_score": number
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_name": string,"covariance_weight": number,"day": string,"expected_rate": number,"situation_id": number,"trust_score": number
                  }
                  Update: {
                    "bot_name"?: string,"covariance_weight"?: number,"day"?: string,"expected_rate"?: number,"situation_id"?: number,"trust_score"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_trust_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_trust_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_trust_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_trust_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_trust_history_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "bot_trust_history_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "current_situations"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "bot_trust_history_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "meta_situations"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "bot_trust_history_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "situation_board"
      referencedColumns: ["situation_id"]
    }
                  ]
                },"bot_weight_factors": {
                  Row: {
                    "as_of": string | null,"bot_name": string,"factor": number,"is_live": boolean,"reason": string,"source": string
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of"?: string | null,"bot_name": string,"factor"?: number,"is_live"?: boolean,"reason"?: string,"source": string
                  }
                  Update: {
                    "as_of"?: string | null,"bot_name"?: string,"factor"?: number,"is_live"?: boolean,"reason"?: string,"source"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_weight_factors_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_weight_factors_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_weight_factors_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_weight_factors_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_weight_history": {
                  Row: {
                    "bot_name": string,"changed_at": string,"effective_weight": number,"factors": NonNullable<Json>,"previous_weight": number | null,"reason": string,"weight_change_id": number
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_name": string,"changed_at": string,"effective_weight": number,"factors": NonNullable<Json>,"previous_weight"?: number | null,"reason": string,"weight_change_id"?: never
                  }
                  Update: {
                    "bot_name"?: string,"changed_at"?: string,"effective_weight"?: number,"factors"?: NonNullable<Json>,"previous_weight"?: number | null,"reason"?: string,"weight_change_id"?: never
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_weight_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_weight_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_weight_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_weight_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bot_window_metrics": {
                  Row: {
                    "accuracy": number | null,"annual_volatility": number | null,"as_of": string,"average_loss": number | null,"average_win": number | null,"best_trade": number | null,"bot_name": string,"cagr": number | null,"calmar_ratio": number | null,"conditional_value_at_risk_95": number | null,"correct_count": number,"current_drawdown": number | null,"day_count": number,"decided_count": number,"expectancy": number | null,"expectancy_r": number | null,"exposure": number | null,"first_day": string | null,"kurtosis": number | null,"last_day": string | null,"loss_count": number,"market_regime": string,"max_drawdown": number | null,"max_drawdown_days": number | null,"mean_adverse": number | null,"mean_favourable": number | null,"payoff_ratio": number | null,"profit_factor": number | null,"recovery_days": number | null,"sharpe_per_day": number | null,"sharpe_ratio": number | null,"sharpe_ratio_adjusted": number | null,"skewness": number | null,"sortino_ratio": number | null,"total_return": number | null,"trade_count": number,"turnover_per_day": number | null,"unknown_reasons": NonNullable<Json>,"value_at_risk_95": number | null,"win_count": number,"win_rate": number | null,"window_days": number,"worst_trade": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "accuracy"?: number | null,"annual_volatility"?: number | null,"as_of": string,"average_loss"?: number | null,"average_win"?: number | null,"best_trade"?: number | null,"bot_name": string,"cagr"?: number | null,"calmar_ratio"?: number | null,"conditional_value_at_risk_95"?: number | null,"correct_count"?: number,"current_drawdown"?: number | null,"day_count"?: number,"decided_count"?: number,"expectancy"?: number | null,"expectancy_r"?: number | null,"exposure"?: number | null,"first_day"?: string | null,"kurtosis"?: number | null,"last_day"?: string | null,"loss_count"?: number,"market_regime": string,"max_drawdown"?: number | null,"max_drawdown_days"?: number | null,"mean_adverse"?: number | null,"mean_favourable"?: number | null,"payoff_ratio"?: number | null,"profit_factor"?: number | null,"recovery_days"?: number | null,"sharpe_per_day"?: number | null,"sharpe_ratio"?: number | null,"sharpe_ratio_adjusted"?: number | null,"skewness"?: number | null,"sortino_ratio"?: number | null,"total_return"?: number | null,"trade_count"?: number,"turnover_per_day"?: number | null,"unknown_reasons"?: NonNullable<Json>,"value_at_risk_95"?: number | null,"win_count"?: number,"win_rate"?: number | null,"window_days": number,"worst_trade"?: number | null
                  }
                  Update: {
                    "accuracy"?: number | null,"annual_volatility"?: number | null,"as_of"?: string,"average_loss"?: number | null,"average_win"?: number | null,"best_trade"?: number | null,"bot_name"?: string,"cagr"?: number | null,"calmar_ratio"?: number | null,"conditional_value_at_risk_95"?: number | null,"correct_count"?: number,"current_drawdown"?: number | null,"day_count"?: number,"decided_count"?: number,"expectancy"?: number | null,"expectancy_r"?: number | null,"exposure"?: number | null,"first_day"?: string | null,"kurtosis"?: number | null,"last_day"?: string | null,"loss_count"?: number,"market_regime"?: string,"max_drawdown"?: number | null,"max_drawdown_days"?: number | null,"mean_adverse"?: number | null,"mean_favourable"?: number | null,"payoff_ratio"?: number | null,"profit_factor"?: number | null,"recovery_days"?: number | null,"sharpe_per_day"?: number | null,"sharpe_ratio"?: number | null,"sharpe_ratio_adjusted"?: number | null,"skewness"?: number | null,"sortino_ratio"?: number | null,"total_return"?: number | null,"trade_count"?: number,"turnover_per_day"?: number | null,"unknown_reasons"?: NonNullable<Json>,"value_at_risk_95"?: number | null,"win_count"?: number,"win_rate"?: number | null,"window_days"?: number,"worst_trade"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "bot_window_metrics_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_window_metrics_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_window_metrics_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_window_metrics_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"bots": {
                  Row: {
                    "bot_name": string,"calibration": string,"display_name": string,"family": string,"is_enabled": boolean,"is_ensemble": boolean,"is_external": boolean,"needs": (string)[],"parameters": NonNullable<Json>,"registered_at": string,"source": string,"thesis": string,"timeframe": string,"warmup_candle_count": number
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_name": string,"calibration"?: string,"display_name": string,"family": string,"is_enabled"?: boolean,"is_ensemble"?: boolean,"is_external"?: boolean,"needs"?: (string)[],"parameters"?: NonNullable<Json>,"registered_at"?: string,"source": string,"thesis": string,"timeframe": string,"warmup_candle_count": number
                  }
                  Update: {
                    "bot_name"?: string,"calibration"?: string,"display_name"?: string,"family"?: string,"is_enabled"?: boolean,"is_ensemble"?: boolean,"is_external"?: boolean,"needs"?: (string)[],"parameters"?: NonNullable<Json>,"registered_at"?: string,"source"?: string,"thesis"?: string,"timeframe"?: string,"warmup_candle_count"?: number
                  }
                  Relationships: [
                    
                  ]
                },"consensus_decisions": {
                  Row: {
                    "confidence": number,"decided_at": string,"decision_id": number,"directions": (number)[],"equal_share": number,"equal_side": string,"exchange": string,"is_correct": boolean | null,"is_equal_correct": boolean | null,"label_due_at": string | null,"probability": number,"reference_price": number,"return_24h": number | null,"side": string,"situation_id": number,"strategy_probabilities": (number)[],"strategy_scores": (number)[],"strategy_shares": (number)[],"symbol": string,"unknown_reason": string | null,"voters": (string)[],"weights": (number)[]
                  }
                  ComputedFields: never
                  Insert: {
                    "confidence": number,"decided_at": string,"decision_id"?: never,"directions": (number)[],"equal_share": number,"equal_side": string,"exchange": string,"is_correct"?: boolean | null,"is_equal_correct"?: boolean | null,"label_due_at"?: string | null,"probability": number,"reference_price": number,"return_24h"?: number | null,"side": string,"situation_id": number,"strategy_probabilities": (number)[],"strategy_scores": (number)[],"strategy_shares": (number)[],"symbol": string,"unknown_reason"?: string | null,"voters": (string)[],"weights": (number)[]
                  }
                  Update: {
                    "confidence"?: number,"decided_at"?: string,"decision_id"?: never,"directions"?: (number)[],"equal_share"?: number,"equal_side"?: string,"exchange"?: string,"is_correct"?: boolean | null,"is_equal_correct"?: boolean | null,"label_due_at"?: string | null,"probability"?: number,"reference_price"?: number,"return_24h"?: number | null,"side"?: string,"situation_id"?: number,"strategy_probabilities"?: (number)[],"strategy_scores"?: (number)[],"strategy_shares"?: (number)[],"symbol"?: string,"unknown_reason"?: string | null,"voters"?: (string)[],"weights"?: (number)[]
                  }
                  Relationships: [
                    {
      foreignKeyName: "consensus_decisions_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "consensus_decisions_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "consensus_decisions_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "consensus_decisions_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "current_situations"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "consensus_decisions_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "meta_situations"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "consensus_decisions_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "situation_board"
      referencedColumns: ["situation_id"]
    }
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
    },{
      foreignKeyName: "continuous_price_tracking_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    }
                  ]
                },"decision_cells": {
                  Row: {
                    "brier_sum": number,"cell": number,"correct_count": number,"decision_count": number,"first_day": string,"is_month": boolean,"judge": string,"log_loss_sum": number,"net_return_sum": number,"stated_from": number,"stated_sum": number
                  }
                  ComputedFields: never
                  Insert: {
                    "brier_sum": number,"cell": number,"correct_count": number,"decision_count": number,"first_day": string,"is_month": boolean,"judge": string,"log_loss_sum": number,"net_return_sum": number,"stated_from": number,"stated_sum": number
                  }
                  Update: {
                    "brier_sum"?: number,"cell"?: number,"correct_count"?: number,"decision_count"?: number,"first_day"?: string,"is_month"?: boolean,"judge"?: string,"log_loss_sum"?: number,"net_return_sum"?: number,"stated_from"?: number,"stated_sum"?: number
                  }
                  Relationships: [
                    
                  ]
                },"decision_days": {
                  Row: {
                    "brier_sum": number,"correct_count": number,"day": string,"decision_count": number,"equal_correct_count": number,"equal_net_return_sum": number,"log_loss_sum": number,"net_return_sum": number
                  }
                  ComputedFields: never
                  Insert: {
                    "brier_sum": number,"correct_count": number,"day": string,"decision_count": number,"equal_correct_count": number,"equal_net_return_sum": number,"log_loss_sum": number,"net_return_sum": number
                  }
                  Update: {
                    "brier_sum"?: number,"correct_count"?: number,"day"?: string,"decision_count"?: number,"equal_correct_count"?: number,"equal_net_return_sum"?: number,"log_loss_sum"?: number,"net_return_sum"?: number
                  }
                  Relationships: [
                    
                  ]
                },"drift_events": {
                  Row: {
                    "began_on": string,"bot_name": string | null,"detected_on": string,"direction": string,"event_id": number,"note": string,"rate_before": number | null,"rate_since": number | null,"statistic": number,"subject": string,"threshold": number
                  }
                  ComputedFields: never
                  Insert: {
                    "began_on": string,"bot_name"?: string | null,"detected_on": string,"direction": string,"event_id"?: never,"note": string,"rate_before"?: number | null,"rate_since"?: number | null,"statistic": number,"subject": string,"threshold": number
                  }
                  Update: {
                    "began_on"?: string,"bot_name"?: string | null,"detected_on"?: string,"direction"?: string,"event_id"?: never,"note"?: string,"rate_before"?: number | null,"rate_since"?: number | null,"statistic"?: number,"subject"?: string,"threshold"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "drift_events_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "drift_events_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "drift_events_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "drift_events_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"dynamic_trust_scores": {
                  Row: {
                    "bot_name": string,"calculated_at": string | null,"consistency": number | null,"covariance_weight": number,"diversity": number | null,"expected_rate": number,"expected_rate_high": number | null,"expected_rate_low": number | null,"historical_performance": number | null,"log_odds": number,"situation_call_count": number,"situation_expertise": number | null,"situation_id": number,"trust_score": number,"unknown_reasons": NonNullable<Json>
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_name": string,"calculated_at"?: string | null,"consistency"?: number | null,"covariance_weight"?: number,"diversity"?: number | null,"expected_rate"?: number,"expected_rate_high"?: number | null,"expected_rate_low"?: number | null,"historical_performance"?: number | null,"log_odds"?: number,"situation_call_count"?: number,"situation_expertise"?: number | null,"situation_id": number,"trust_score"?: number,"unknown_reasons"?: NonNullable<Json>
                  }
                  Update: {
                    "bot_name"?: string,"calculated_at"?: string | null,"consistency"?: number | null,"covariance_weight"?: number,"diversity"?: number | null,"expected_rate"?: number,"expected_rate_high"?: number | null,"expected_rate_low"?: number | null,"historical_performance"?: number | null,"log_odds"?: number,"situation_call_count"?: number,"situation_expertise"?: number | null,"situation_id"?: number,"trust_score"?: number,"unknown_reasons"?: NonNullable<Json>
                  }
                  Relationships: [
                    {
      foreignKeyName: "dynamic_trust_scores_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "dynamic_trust_scores_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "dynamic_trust_scores_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "dynamic_trust_scores_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "dynamic_trust_scores_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "dynamic_trust_scores_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "current_situations"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "dynamic_trust_scores_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "meta_situations"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "dynamic_trust_scores_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "situation_board"
      referencedColumns: ["situation_id"]
    }
                  ]
                },"ensemble_diversity_metrics": {
                  Row: {
                    "as_of": string,"bot_count": number,"cluster_count": number | null,"diversity_score": number | null,"effective_bot_count": number | null,"equal_weight_effective_count": number | null,"health": string,"hhi": number | null,"mean_correlation": number | null,"measurement_date": string,"normalised_hhi": number | null,"strong_pair_count": number,"unknown_reasons": NonNullable<Json>
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of": string,"bot_count": number,"cluster_count"?: number | null,"diversity_score"?: number | null,"effective_bot_count"?: number | null,"equal_weight_effective_count"?: number | null,"health": string,"hhi"?: number | null,"mean_correlation"?: number | null,"measurement_date": string,"normalised_hhi"?: number | null,"strong_pair_count"?: number,"unknown_reasons"?: NonNullable<Json>
                  }
                  Update: {
                    "as_of"?: string,"bot_count"?: number,"cluster_count"?: number | null,"diversity_score"?: number | null,"effective_bot_count"?: number | null,"equal_weight_effective_count"?: number | null,"health"?: string,"hhi"?: number | null,"mean_correlation"?: number | null,"measurement_date"?: string,"normalised_hhi"?: number | null,"strong_pair_count"?: number,"unknown_reasons"?: NonNullable<Json>
                  }
                  Relationships: [
                    
                  ]
                },"exchange_status": {
                  Row: {
                    "answered_at": string | null,"asked_at": string,"clock_skew_ms": number | null,"exchange": string,"failing_since": string | null,"failure": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "answered_at"?: string | null,"asked_at": string,"clock_skew_ms"?: number | null,"exchange": string,"failing_since"?: string | null,"failure"?: string | null
                  }
                  Update: {
                    "answered_at"?: string | null,"asked_at"?: string,"clock_skew_ms"?: number | null,"exchange"?: string,"failing_since"?: string | null,"failure"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "exchange_status_exchange_fkey"
      columns: ["exchange"]
isOneToOne: true
      referencedRelation: "current_situations"
      referencedColumns: ["exchange"]
    },{
      foreignKeyName: "exchange_status_exchange_fkey"
      columns: ["exchange"]
isOneToOne: true
      referencedRelation: "exchange_health"
      referencedColumns: ["exchange"]
    },{
      foreignKeyName: "exchange_status_exchange_fkey"
      columns: ["exchange"]
isOneToOne: true
      referencedRelation: "exchanges"
      referencedColumns: ["exchange"]
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
                },"market_reading_rejects": {
                  Row: {
                    "exchange": string,"metric": string,"raw": string,"reason": string,"reject_id": number,"rejected_at": string,"symbol": string
                  }
                  ComputedFields: never
                  Insert: {
                    "exchange": string,"metric": string,"raw": string,"reason": string,"reject_id"?: never,"rejected_at": string,"symbol": string
                  }
                  Update: {
                    "exchange"?: string,"metric"?: string,"raw"?: string,"reason"?: string,"reject_id"?: never,"rejected_at"?: string,"symbol"?: string
                  }
                  Relationships: [
                    
                  ]
                },"market_readings": {
                  Row: {
                    "exchange": string,"metric": string,"symbol": string,"taken_at": string,"value": number
                  }
                  ComputedFields: never
                  Insert: {
                    "exchange": string,"metric": string,"symbol": string,"taken_at": string,"value": number
                  }
                  Update: {
                    "exchange"?: string,"metric"?: string,"symbol"?: string,"taken_at"?: string,"value"?: number
                  }
                  Relationships: [
                    
                  ]
                },"market_regimes": {
                  Row: {
                    "efficiency_ratio": number | null,"exchange": string,"observed_at": string,"regime": string | null,"unknown_reason": string | null,"volatility_ratio": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "efficiency_ratio"?: number | null,"exchange": string,"observed_at": string,"regime"?: string | null,"unknown_reason"?: string | null,"volatility_ratio"?: number | null
                  }
                  Update: {
                    "efficiency_ratio"?: number | null,"exchange"?: string,"observed_at"?: string,"regime"?: string | null,"unknown_reason"?: string | null,"volatility_ratio"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "market_regimes_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "current_situations"
      referencedColumns: ["exchange"]
    },{
      foreignKeyName: "market_regimes_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "exchange_health"
      referencedColumns: ["exchange"]
    },{
      foreignKeyName: "market_regimes_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "exchanges"
      referencedColumns: ["exchange"]
    }
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
    },{
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
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
      referencedRelation: "current_situations"
      referencedColumns: ["exchange"]
    },{
      foreignKeyName: "market_symbols_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "exchange_health"
      referencedColumns: ["exchange"]
    },{
      foreignKeyName: "market_symbols_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "exchanges"
      referencedColumns: ["exchange"]
    }
                  ]
                },"meta_learning_episodes": {
                  Row: {
                    "belief": number,"believed_regime": string,"correct_count": number,"day": string,"decision_count": number,"episode_id": number,"equal_weight_correct_count": number,"label": string | null,"lesson": string,"log_score": number | null,"situation_id": number | null,"surprise": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "belief": number,"believed_regime": string,"correct_count": number,"day": string,"decision_count": number,"episode_id"?: never,"equal_weight_correct_count": number,"label"?: string | null,"lesson": string,"log_score"?: number | null,"situation_id"?: number | null,"surprise"?: number | null
                  }
                  Update: {
                    "belief"?: number,"believed_regime"?: string,"correct_count"?: number,"day"?: string,"decision_count"?: number,"episode_id"?: never,"equal_weight_correct_count"?: number,"label"?: string | null,"lesson"?: string,"log_score"?: number | null,"situation_id"?: number | null,"surprise"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "meta_learning_episodes_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "meta_learning_episodes_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "current_situations"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "meta_learning_episodes_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "meta_situations"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "meta_learning_episodes_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "situation_board"
      referencedColumns: ["situation_id"]
    }
                  ]
                },"meta_situations": {
                  Row: {
                    "btc_correlation": string,"first_seen": string | null,"last_seen": string | null,"momentum": string,"regime": string,"situation_id": number,"situation_name": string,"time_of_day": string,"times_encountered": number,"volatility": string,"volume": string
                  }
                  ComputedFields: never
                  Insert: {
                    "btc_correlation": string,"first_seen"?: string | null,"last_seen"?: string | null,"momentum": string,"regime": string,"situation_id"?: never,"situation_name": string,"time_of_day": string,"times_encountered"?: number,"volatility": string,"volume": string
                  }
                  Update: {
                    "btc_correlation"?: string,"first_seen"?: string | null,"last_seen"?: string | null,"momentum"?: string,"regime"?: string,"situation_id"?: never,"situation_name"?: string,"time_of_day"?: string,"times_encountered"?: number,"volatility"?: string,"volume"?: string
                  }
                  Relationships: [
                    
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
    },{
      foreignKeyName: "outcome_revisions_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: false
      referencedRelation: "waiting_predictions"
      referencedColumns: ["prediction_id"]
    }
                  ]
                },"prediction_outcomes": {
                  Row: {
                    "adverse_move": number | null,"bot_name": string,"confidence": number,"entered_at": string | null,"entry_price": number | null,"evaluation_due_at": string | null,"exchange": string,"exit_note": string | null,"exit_price": number | null,"exit_reason": string | null,"exited_at": string | null,"favourable_move": number | null,"fee_return": number | null,"funding_return": number | null,"gross_return": number | null,"is_ambiguous": boolean,"is_correct": boolean | null,"is_correct_24h": boolean | null,"is_correct_48h": boolean | null,"is_correct_7d": boolean | null,"is_entry_limit": boolean,"is_funding_known": boolean | null,"is_gap_exit": boolean,"label_basis": string | null,"leverage": number,"liquidation_return": number | null,"market_regime": string | null,"net_return": number | null,"planned_loss": number | null,"predicted_at": string,"prediction_id": number,"price_24h": number | null,"price_48h": number | null,"price_7d": number | null,"return_24h": number | null,"return_48h": number | null,"return_7d": number | null,"side": string,"slippage_return": number | null,"symbol": string,"timeframe": string | null,"unknown_marks": NonNullable<Json>
                  }
                  ComputedFields: never
                  Insert: {
                    "adverse_move"?: number | null,"bot_name": string,"confidence": number,"entered_at"?: string | null,"entry_price"?: number | null,"evaluation_due_at"?: string | null,"exchange": string,"exit_note"?: string | null,"exit_price"?: number | null,"exit_reason"?: string | null,"exited_at"?: string | null,"favourable_move"?: number | null,"fee_return"?: number | null,"funding_return"?: number | null,"gross_return"?: number | null,"is_ambiguous"?: boolean,"is_correct"?: boolean | null,"is_correct_24h"?: boolean | null,"is_correct_48h"?: boolean | null,"is_correct_7d"?: boolean | null,"is_entry_limit"?: boolean,"is_funding_known"?: boolean | null,"is_gap_exit"?: boolean,"label_basis"?: string | null,"leverage": number,"liquidation_return"?: number | null,"market_regime"?: string | null,"net_return"?: number | null,"planned_loss"?: number | null,"predicted_at": string,"prediction_id": number,"price_24h"?: number | null,"price_48h"?: number | null,"price_7d"?: number | null,"return_24h"?: number | null,"return_48h"?: number | null,"return_7d"?: number | null,"side": string,"slippage_return"?: number | null,"symbol": string,"timeframe"?: string | null,"unknown_marks"?: NonNullable<Json>
                  }
                  Update: {
                    "adverse_move"?: number | null,"bot_name"?: string,"confidence"?: number,"entered_at"?: string | null,"entry_price"?: number | null,"evaluation_due_at"?: string | null,"exchange"?: string,"exit_note"?: string | null,"exit_price"?: number | null,"exit_reason"?: string | null,"exited_at"?: string | null,"favourable_move"?: number | null,"fee_return"?: number | null,"funding_return"?: number | null,"gross_return"?: number | null,"is_ambiguous"?: boolean,"is_correct"?: boolean | null,"is_correct_24h"?: boolean | null,"is_correct_48h"?: boolean | null,"is_correct_7d"?: boolean | null,"is_entry_limit"?: boolean,"is_funding_known"?: boolean | null,"is_gap_exit"?: boolean,"label_basis"?: string | null,"leverage"?: number,"liquidation_return"?: number | null,"market_regime"?: string | null,"net_return"?: number | null,"planned_loss"?: number | null,"predicted_at"?: string,"prediction_id"?: number,"price_24h"?: number | null,"price_48h"?: number | null,"price_7d"?: number | null,"return_24h"?: number | null,"return_48h"?: number | null,"return_7d"?: number | null,"side"?: string,"slippage_return"?: number | null,"symbol"?: string,"timeframe"?: string | null,"unknown_marks"?: NonNullable<Json>
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
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "prediction_outcomes_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
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
      foreignKeyName: "prediction_outcomes_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
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
    },{
      foreignKeyName: "prediction_outcomes_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: true
      referencedRelation: "waiting_predictions"
      referencedColumns: ["prediction_id"]
    }
                  ]
                },"recommendation_votes": {
                  Row: {
                    "bot_name": string,"contribution": number,"effective_weight": number,"expected_rate": number,"factors": NonNullable<Json>,"is_for": boolean,"prediction_id": number,"recommendation_id": number,"side": string,"stated_confidence": number,"trust_score": number,"vote_weight": number
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_name": string,"contribution": number,"effective_weight": number,"expected_rate": number,"factors": NonNullable<Json>,"is_for": boolean,"prediction_id": number,"recommendation_id": number,"side": string,"stated_confidence": number,"trust_score": number,"vote_weight": number
                  }
                  Update: {
                    "bot_name"?: string,"contribution"?: number,"effective_weight"?: number,"expected_rate"?: number,"factors"?: NonNullable<Json>,"is_for"?: boolean,"prediction_id"?: number,"recommendation_id"?: number,"side"?: string,"stated_confidence"?: number,"trust_score"?: number,"vote_weight"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "recommendation_votes_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "recommendation_votes_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "recommendation_votes_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "recommendation_votes_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "recommendation_votes_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: false
      referencedRelation: "bot_predictions"
      referencedColumns: ["prediction_id"]
    },{
      foreignKeyName: "recommendation_votes_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: false
      referencedRelation: "prediction_paths"
      referencedColumns: ["prediction_id"]
    },{
      foreignKeyName: "recommendation_votes_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: false
      referencedRelation: "waiting_predictions"
      referencedColumns: ["prediction_id"]
    },{
      foreignKeyName: "recommendation_votes_recommendation_id_fkey"
      columns: ["recommendation_id"]
isOneToOne: false
      referencedRelation: "newest_decisions"
      referencedColumns: ["recommendation_id"]
    },{
      foreignKeyName: "recommendation_votes_recommendation_id_fkey"
      columns: ["recommendation_id"]
isOneToOne: false
      referencedRelation: "recommendation_paths"
      referencedColumns: ["recommendation_id"]
    },{
      foreignKeyName: "recommendation_votes_recommendation_id_fkey"
      columns: ["recommendation_id"]
isOneToOne: false
      referencedRelation: "recommendations"
      referencedColumns: ["recommendation_id"]
    }
                  ]
                },"recommendations": {
                  Row: {
                    "against_count": number,"confidence": number,"decision_id": number,"entry_price": number,"exchange": string,"flips_when": string,"for_count": number,"leverage": number,"position_ratio": number,"prediction_id": number,"reason": string,"recommendation_id": number,"recommended_at": string,"side": string,"stop_loss_price": number,"symbol": string,"take_profit_price": number,"threshold": number,"voter_count": number
                  }
                  ComputedFields: never
                  Insert: {
                    "against_count": number,"confidence": number,"decision_id": number,"entry_price": number,"exchange": string,"flips_when": string,"for_count": number,"leverage": number,"position_ratio": number,"prediction_id": number,"reason": string,"recommendation_id"?: never,"recommended_at": string,"side": string,"stop_loss_price": number,"symbol": string,"take_profit_price": number,"threshold": number,"voter_count": number
                  }
                  Update: {
                    "against_count"?: number,"confidence"?: number,"decision_id"?: number,"entry_price"?: number,"exchange"?: string,"flips_when"?: string,"for_count"?: number,"leverage"?: number,"position_ratio"?: number,"prediction_id"?: number,"reason"?: string,"recommendation_id"?: never,"recommended_at"?: string,"side"?: string,"stop_loss_price"?: number,"symbol"?: string,"take_profit_price"?: number,"threshold"?: number,"voter_count"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "recommendations_decision_id_fkey"
      columns: ["decision_id"]
isOneToOne: true
      referencedRelation: "consensus_decisions"
      referencedColumns: ["decision_id"]
    },{
      foreignKeyName: "recommendations_decision_id_fkey"
      columns: ["decision_id"]
isOneToOne: true
      referencedRelation: "newest_decisions"
      referencedColumns: ["decision_id"]
    },{
      foreignKeyName: "recommendations_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "recommendations_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "recommendations_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: true
      referencedRelation: "bot_predictions"
      referencedColumns: ["prediction_id"]
    },{
      foreignKeyName: "recommendations_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: true
      referencedRelation: "prediction_paths"
      referencedColumns: ["prediction_id"]
    },{
      foreignKeyName: "recommendations_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: true
      referencedRelation: "waiting_predictions"
      referencedColumns: ["prediction_id"]
    }
                  ]
                },"regime_beliefs": {
                  Row: {
                    "day": string,"evidence": (number)[],"filtered": (number)[],"label": string | null,"smoothed": (number)[]
                  }
                  ComputedFields: never
                  Insert: {
                    "day": string,"evidence": (number)[],"filtered": (number)[],"label"?: string | null,"smoothed": (number)[]
                  }
                  Update: {
                    "day"?: string,"evidence"?: (number)[],"filtered"?: (number)[],"label"?: string | null,"smoothed"?: (number)[]
                  }
                  Relationships: [
                    
                  ]
                },"regime_model": {
                  Row: {
                    "as_of": string | null,"bot_prior_strength": number,"crowd_rate": number,"is_the_row": boolean,"label_accuracy": number,"regime_prior_strength": number,"stay_probability": number
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of"?: string | null,"bot_prior_strength"?: number,"crowd_rate"?: number,"is_the_row"?: boolean,"label_accuracy"?: number,"regime_prior_strength"?: number,"stay_probability"?: number
                  }
                  Update: {
                    "as_of"?: string | null,"bot_prior_strength"?: number,"crowd_rate"?: number,"is_the_row"?: boolean,"label_accuracy"?: number,"regime_prior_strength"?: number,"stay_probability"?: number
                  }
                  Relationships: [
                    
                  ]
                },"rl_action_history": {
                  Row: {
                    "action_id": number,"action_type": string,"bot_name": string,"decision_count": number | null,"factor_after": number,"factor_before": number,"greedy_action": string,"immediate_reward": number | null,"is_exploration": boolean,"is_live": boolean,"next_state_hash": string | null,"policy_id": number,"propensity": number,"rewarded_at": string | null,"state_hash": string,"taken_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "action_id"?: never,"action_type": string,"bot_name": string,"decision_count"?: number | null,"factor_after": number,"factor_before": number,"greedy_action"?: string,"immediate_reward"?: number | null,"is_exploration": boolean,"is_live"?: boolean,"next_state_hash"?: string | null,"policy_id": number,"propensity": number,"rewarded_at"?: string | null,"state_hash": string,"taken_at": string
                  }
                  Update: {
                    "action_id"?: never,"action_type"?: string,"bot_name"?: string,"decision_count"?: number | null,"factor_after"?: number,"factor_before"?: number,"greedy_action"?: string,"immediate_reward"?: number | null,"is_exploration"?: boolean,"is_live"?: boolean,"next_state_hash"?: string | null,"policy_id"?: number,"propensity"?: number,"rewarded_at"?: string | null,"state_hash"?: string,"taken_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "rl_action_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "rl_action_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "rl_action_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "rl_action_history_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "rl_action_history_next_state_hash_fkey"
      columns: ["next_state_hash"]
isOneToOne: false
      referencedRelation: "rl_state_space"
      referencedColumns: ["state_hash"]
    },{
      foreignKeyName: "rl_action_history_policy_id_fkey"
      columns: ["policy_id"]
isOneToOne: false
      referencedRelation: "rl_policy"
      referencedColumns: ["policy_id"]
    },{
      foreignKeyName: "rl_action_history_state_hash_fkey"
      columns: ["state_hash"]
isOneToOne: false
      referencedRelation: "rl_state_space"
      referencedColumns: ["state_hash"]
    }
                  ]
                },"rl_policy": {
                  Row: {
                    "action_count": number,"discount_factor": number,"effective_sample_size": number | null,"epsilon": number,"epsilon_decay": number,"epsilon_floor": number,"epsilon_start": number,"estimated_gain_doubly_robust": number | null,"estimated_gain_low": number | null,"estimated_gain_snips": number | null,"estimated_gain_together": number | null,"is_active": boolean,"last_updated": string | null,"learning_rate": number,"mean_reward": number | null,"policy_id": number,"policy_name": string,"rewarded_count": number,"stage": string,"stage_reason": string,"step_count": number
                  }
                  ComputedFields: never
                  Insert: {
                    "action_count"?: number,"discount_factor"?: number,"effective_sample_size"?: number | null,"epsilon"?: number,"epsilon_decay"?: number,"epsilon_floor"?: number,"epsilon_start"?: number,"estimated_gain_doubly_robust"?: number | null,"estimated_gain_low"?: number | null,"estimated_gain_snips"?: number | null,"estimated_gain_together"?: number | null,"is_active": boolean,"last_updated"?: string | null,"learning_rate"?: number,"mean_reward"?: number | null,"policy_id"?: never,"policy_name": string,"rewarded_count"?: number,"stage"?: string,"stage_reason"?: string,"step_count"?: number
                  }
                  Update: {
                    "action_count"?: number,"discount_factor"?: number,"effective_sample_size"?: number | null,"epsilon"?: number,"epsilon_decay"?: number,"epsilon_floor"?: number,"epsilon_start"?: number,"estimated_gain_doubly_robust"?: number | null,"estimated_gain_low"?: number | null,"estimated_gain_snips"?: number | null,"estimated_gain_together"?: number | null,"is_active"?: boolean,"last_updated"?: string | null,"learning_rate"?: number,"mean_reward"?: number | null,"policy_id"?: never,"policy_name"?: string,"rewarded_count"?: number,"stage"?: string,"stage_reason"?: string,"step_count"?: number
                  }
                  Relationships: [
                    
                  ]
                },"rl_policy_days": {
                  Row: {
                    "action_count": number,"day": string,"decision_count": number,"decrease_count": number,"doubly_robust_sum": number,"epsilon": number,"exploration_count": number,"increase_count": number,"policy_id": number,"reward_sum": number,"rewarded_count": number,"stage": string,"tested_count": number,"together_sum": number,"weight_square_sum": number,"weight_sum": number,"weighted_reward_sum": number
                  }
                  ComputedFields: never
                  Insert: {
                    "action_count": number,"day": string,"decision_count"?: number,"decrease_count"?: number,"doubly_robust_sum"?: number,"epsilon": number,"exploration_count": number,"increase_count"?: number,"policy_id": number,"reward_sum"?: number,"rewarded_count"?: number,"stage": string,"tested_count"?: number,"together_sum"?: number,"weight_square_sum"?: number,"weight_sum"?: number,"weighted_reward_sum"?: number
                  }
                  Update: {
                    "action_count"?: number,"day"?: string,"decision_count"?: number,"decrease_count"?: number,"doubly_robust_sum"?: number,"epsilon"?: number,"exploration_count"?: number,"increase_count"?: number,"policy_id"?: number,"reward_sum"?: number,"rewarded_count"?: number,"stage"?: string,"tested_count"?: number,"together_sum"?: number,"weight_square_sum"?: number,"weight_sum"?: number,"weighted_reward_sum"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "rl_policy_days_policy_id_fkey"
      columns: ["policy_id"]
isOneToOne: false
      referencedRelation: "rl_policy"
      referencedColumns: ["policy_id"]
    }
                  ]
                },"rl_q_table": {
                  Row: {
                    "action_type": string,"last_updated": string | null,"mean_reward": number,"q_value": number,"state_hash": string,"times_tried": number
                  }
                  ComputedFields: never
                  Insert: {
                    "action_type": string,"last_updated"?: string | null,"mean_reward"?: number,"q_value"?: number,"state_hash": string,"times_tried"?: number
                  }
                  Update: {
                    "action_type"?: string,"last_updated"?: string | null,"mean_reward"?: number,"q_value"?: number,"state_hash"?: string,"times_tried"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "rl_q_table_state_hash_fkey"
      columns: ["state_hash"]
isOneToOne: false
      referencedRelation: "rl_state_space"
      referencedColumns: ["state_hash"]
    }
                  ]
                },"rl_state_space": {
                  Row: {
                    "correlation": string,"last_visited": string | null,"performance": string,"regime": string,"state_hash": string,"times_visited": number,"trend": string,"weight": string
                  }
                  ComputedFields: never
                  Insert: {
                    "correlation": string,"last_visited"?: string | null,"performance": string,"regime": string,"state_hash": string,"times_visited"?: number,"trend": string,"weight": string
                  }
                  Update: {
                    "correlation"?: string,"last_visited"?: string | null,"performance"?: string,"regime"?: string,"state_hash"?: string,"times_visited"?: number,"trend"?: string,"weight"?: string
                  }
                  Relationships: [
                    
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
      referencedRelation: "current_situations"
      referencedColumns: ["exchange"]
    },{
      foreignKeyName: "scans_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "exchange_health"
      referencedColumns: ["exchange"]
    },{
      foreignKeyName: "scans_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "exchanges"
      referencedColumns: ["exchange"]
    }
                  ]
                },"settings": {
                  Row: {
                    "description": string,"maximum": number,"minimum": number,"setting_name": string,"value": number
                  }
                  ComputedFields: never
                  Insert: {
                    "description": string,"maximum": number,"minimum": number,"setting_name": string,"value": number
                  }
                  Update: {
                    "description"?: string,"maximum"?: number,"minimum"?: number,"setting_name"?: string,"value"?: number
                  }
                  Relationships: [
                    
                  ]
                },"situation_hours": {
                  Row: {
                    "exchange": string,"observed_at": string,"situation_id": number
                  }
                  ComputedFields: never
                  Insert: {
                    "exchange": string,"observed_at": string,"situation_id": number
                  }
                  Update: {
                    "exchange"?: string,"observed_at"?: string,"situation_id"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "situation_hours_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "current_situations"
      referencedColumns: ["exchange"]
    },{
      foreignKeyName: "situation_hours_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "exchange_health"
      referencedColumns: ["exchange"]
    },{
      foreignKeyName: "situation_hours_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "exchanges"
      referencedColumns: ["exchange"]
    },{
      foreignKeyName: "situation_hours_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "situation_hours_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "current_situations"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "situation_hours_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "meta_situations"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "situation_hours_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "situation_board"
      referencedColumns: ["situation_id"]
    }
                  ]
                },"strategy_performance": {
                  Row: {
                    "brier_sum": number,"correct_count": number,"day": string,"decision_count": number,"log_loss_sum": number,"share": number,"strategy_name": string
                  }
                  ComputedFields: never
                  Insert: {
                    "brier_sum": number,"correct_count": number,"day": string,"decision_count": number,"log_loss_sum": number,"share": number,"strategy_name": string
                  }
                  Update: {
                    "brier_sum"?: number,"correct_count"?: number,"day"?: string,"decision_count"?: number,"log_loss_sum"?: number,"share"?: number,"strategy_name"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "strategy_performance_strategy_name_fkey"
      columns: ["strategy_name"]
isOneToOne: false
      referencedRelation: "vote_strategies"
      referencedColumns: ["strategy_name"]
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
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "tp_sl_events_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
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
                },"vote_calibration": {
                  Row: {
                    "as_of": string | null,"sample_count": number,"slope": number,"strategy_name": string
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of"?: string | null,"sample_count"?: number,"slope": number,"strategy_name": string
                  }
                  Update: {
                    "as_of"?: string | null,"sample_count"?: number,"slope"?: number,"strategy_name"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "vote_calibration_strategy_name_fkey"
      columns: ["strategy_name"]
isOneToOne: true
      referencedRelation: "vote_strategies"
      referencedColumns: ["strategy_name"]
    }
                  ]
                },"vote_strategies": {
                  Row: {
                    "description": string,"initial_share": number,"is_reinforced": boolean,"place": number,"strategy_name": string
                  }
                  ComputedFields: never
                  Insert: {
                    "description": string,"initial_share": number,"is_reinforced": boolean,"place": number,"strategy_name": string
                  }
                  Update: {
                    "description"?: string,"initial_share"?: number,"is_reinforced"?: boolean,"place"?: number,"strategy_name"?: string
                  }
                  Relationships: [
                    
                  ]
                }
          }
          Views: {
            "bot_leaderboard": {
                  Row: {
                    "accuracy_high": number | null,"accuracy_low": number | null,"accuracy_rate": number | null,"as_of": string | null,"bot_name": string,"correct_count": number,"decided_count": number,"display_name": string,"ended_count": number,"expired_count": number,"family": string,"first_ended_on": string | null,"flat_count": number,"is_enabled": boolean,"is_ensemble": boolean,"last_ended_on": string | null,"last_predicted_at": string | null,"liquidated_count": number,"loss_count": number,"mean_gross_return": number | null,"mean_net_return": number | null,"needs": (string)[],"profit_factor": number | null,"stop_loss_count": number,"take_profit_count": number,"timeframe": string,"trade_count": number,"unfilled_count": number,"unknown_reasons": NonNullable<Json>,"win_count": number,"win_rate": number | null,"win_rate_high": number | null,"win_rate_low": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    
                  ]
                },"bot_records": {
                  Row: {
                    "accuracy_high": number | null,"accuracy_low": number | null,"accuracy_rate": number | null,"as_of": string | null,"bot_name": string,"correct_count": number,"decided_count": number,"display_name": string,"ended_count": number,"expired_count": number,"family": string,"first_ended_on": string | null,"flat_count": number,"is_enabled": boolean,"is_ensemble": boolean,"last_ended_on": string | null,"last_predicted_at": string | null,"liquidated_count": number,"loss_count": number,"mean_gross_return": number | null,"mean_net_return": number | null,"needs": (string)[],"profit_factor": number | null,"stop_loss_count": number,"take_profit_count": number,"timeframe": string,"trade_count": number,"unfilled_count": number,"unknown_reasons": NonNullable<Json>,"win_count": number,"win_rate": number | null,"win_rate_high": number | null,"win_rate_low": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    
                  ]
                },"bot_standings": {
                  Row: {
                    "average_correlation": number | null,"bot_name": string,"chance_of_luck": number | null,"cluster_as_of": string | null,"cluster_id": number | null,"cluster_size": number | null,"cluster_unknown_reason": string | null,"consistency": number | null,"disabled_at": string | null,"display_name": string,"diversity": number | null,"diversity_bonus": number,"effective_weight": number | null,"expected_rate": number | null,"expected_rate_high": number | null,"expected_rate_low": number | null,"family": string,"historical_performance": number | null,"is_redundant": boolean,"mean_correlation_within": number | null,"place": number | null,"probation_correct_count": number,"probation_prediction_count": number,"probation_started_at": string | null,"situation_call_count": number | null,"situation_expertise": number | null,"situation_id": number | null,"situation_name": string | null,"status": string,"status_reason": string,"strike_count": number,"trust_calculated_at": string | null,"trust_score": number | null,"trust_unknown_reasons": Json | null,"weight_changed_at": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    
                  ]
                },"bot_weights": {
                  Row: {
                    "as_of": string | null,"bot_name": string,"changed_at": string | null,"effective_weight": number | null,"factors": Json | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "bot_weight_factors_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_leaderboard"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_weight_factors_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_weight_factors_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_weight_factors_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bots"
      referencedColumns: ["bot_name"]
    }
                  ]
                },"current_situations": {
                  Row: {
                    "began_at": string | null,"btc_correlation": string,"exchange": string,"first_seen": string | null,"momentum": string,"observed_at": string,"regime": string,"situation_id": number,"situation_name": string,"time_of_day": string,"times_encountered": number,"volatility": string,"volume": string
                  }
                  ComputedFields: never
                  Relationships: [
                    
                  ]
                },"exchange_health": {
                  Row: {
                    "answered_at": string | null,"asked_at": string | null,"candle_length": string | null,"clock_skew_ms": number | null,"exchange": string,"failing_since": string | null,"is_clock_off": boolean | null,"kind": string,"last_closed_at": string | null,"reason": string | null,"state": string | null,"symbol_count": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    
                  ]
                },"frozen_symbols": {
                  Row: {
                    "exchange": string,"frozen_since": string | null,"last_closed_at": string | null,"price": number | null,"symbol": string,"timeframe": string,"volume": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    }
                  ]
                },"market_rejects": {
                  Row: {
                    "exchange": string | null,"kind": string | null,"raw": string | null,"reason": string | null,"reject_id": number | null,"rejected_at": string | null,"series": string | null,"symbol": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    
                  ]
                },"newest_decisions": {
                  Row: {
                    "confidence": number,"decided_at": string,"decision_id": number,"equal_share": number,"equal_side": string,"exchange": string,"for_count": number | null,"leading_strategy": string | null,"probability": number,"recommendation_id": number | null,"reference_price": number,"side": string,"situation_id": number,"symbol": string,"voter_count": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "consensus_decisions_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "consensus_decisions_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "consensus_decisions_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "bot_standings"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "consensus_decisions_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "current_situations"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "consensus_decisions_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "meta_situations"
      referencedColumns: ["situation_id"]
    },{
      foreignKeyName: "consensus_decisions_situation_id_fkey"
      columns: ["situation_id"]
isOneToOne: false
      referencedRelation: "situation_board"
      referencedColumns: ["situation_id"]
    }
                  ]
                },"prediction_paths": {
                  Row: {
                    "bot_name": string,"confidence": number,"entered_at": string | null,"entry_price": number | null,"exchange": string,"exit_note": string | null,"exit_price": number | null,"exit_reason": string | null,"exited_at": string | null,"fee_return": number | null,"funding_return": number | null,"gross_return": number | null,"horizon": string,"is_ambiguous": boolean | null,"is_correct": boolean | null,"is_correct_24h": boolean | null,"is_correct_48h": boolean | null,"is_correct_7d": boolean | null,"is_funding_known": boolean | null,"is_gap_exit": boolean | null,"label_basis": string | null,"leverage": number,"limit_price": number | null,"liquidation_return": number | null,"market_regime": string | null,"net_return": number | null,"origin": string,"predicted_at": string,"prediction_id": number,"reason": string,"reference_price": number,"return_24h": number | null,"return_48h": number | null,"return_7d": number | null,"side": string,"slippage_return": number | null,"status": string | null,"stop_loss_price": number,"symbol": string,"take_profit_price": number,"timeframe": string,"tracked_timeframe": string | null,"unknown_marks": Json | null
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
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_predictions_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
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
      foreignKeyName: "bot_predictions_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    }
                  ]
                },"price_comparisons": {
                  Row: {
                    "base_asset": string | null,"closed_at": string | null,"difference_ratio": number | null,"exchange": string,"is_disagreement": boolean | null,"other_exchange": string,"other_price": number,"other_symbol": string,"price": number,"symbol": string,"timeframe": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["exchange","other_symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["other_exchange","other_symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["other_exchange","symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["exchange","other_symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["other_exchange","other_symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["other_exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    }
                  ]
                },"reading_freshness": {
                  Row: {
                    "basis": number | null,"basis_at": string | null,"exchange": string,"funded_at": string | null,"funding_rate": number | null,"long_short_ratio": number | null,"long_short_ratio_at": string | null,"open_interest": number | null,"open_interest_at": string | null,"symbol": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "market_symbols_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "current_situations"
      referencedColumns: ["exchange"]
    },{
      foreignKeyName: "market_symbols_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "exchange_health"
      referencedColumns: ["exchange"]
    },{
      foreignKeyName: "market_symbols_exchange_fkey"
      columns: ["exchange"]
isOneToOne: false
      referencedRelation: "exchanges"
      referencedColumns: ["exchange"]
    }
                  ]
                },"recommendation_paths": {
                  Row: {
                    "against_count": number,"confidence": number,"decision_id": number,"entered_at": string | null,"entry_price": number | null,"equal_share": number,"equal_side": string,"exchange": string,"exit_price": number | null,"exit_reason": string | null,"exited_at": string | null,"flips_when": string,"for_count": number,"is_correct": boolean | null,"latest_price": number | null,"latest_price_at": string | null,"leverage": number,"net_return": number | null,"position_ratio": number,"prediction_id": number,"progress": number | null,"reason": string,"recommendation_id": number,"recommended_at": string,"side": string,"status": string | null,"stop_loss_price": number,"symbol": string,"take_profit_price": number,"threshold": number,"voter_count": number
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "recommendations_decision_id_fkey"
      columns: ["decision_id"]
isOneToOne: true
      referencedRelation: "consensus_decisions"
      referencedColumns: ["decision_id"]
    },{
      foreignKeyName: "recommendations_decision_id_fkey"
      columns: ["decision_id"]
isOneToOne: true
      referencedRelation: "newest_decisions"
      referencedColumns: ["decision_id"]
    },{
      foreignKeyName: "recommendations_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "recommendations_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "recommendations_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: true
      referencedRelation: "bot_predictions"
      referencedColumns: ["prediction_id"]
    },{
      foreignKeyName: "recommendations_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: true
      referencedRelation: "prediction_paths"
      referencedColumns: ["prediction_id"]
    },{
      foreignKeyName: "recommendations_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: true
      referencedRelation: "waiting_predictions"
      referencedColumns: ["prediction_id"]
    }
                  ]
                },"series_freshness": {
                  Row: {
                    "age_in_intervals": number | null,"candle_length": string,"delisted_at": string | null,"delisted_reason": string | null,"exchange": string,"first_opened_at": string,"gap_count": number | null,"last_closed_at": string | null,"missing_count": number | null,"reject_count": number | null,"revision_count": number | null,"symbol": string,"timeframe": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "market_symbols"
      referencedColumns: ["exchange","symbol"]
    },{
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    }
                  ]
                },"situation_board": {
                  Row: {
                    "best_bots": Json | null,"btc_correlation": string,"first_seen": string | null,"last_seen": string | null,"momentum": string,"regime": string,"situation_id": number,"situation_name": string,"time_of_day": string,"times_encountered": number,"volatility": string,"volume": string
                  }
                  ComputedFields: never
                  Relationships: [
                    
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
    },{
      foreignKeyName: "market_series_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    }
                  ]
                },"waiting_predictions": {
                  Row: {
                    "bot_name": string,"confidence": number,"entered_at": string | null,"entry_price": number | null,"exchange": string,"exit_note": string | null,"exit_price": number | null,"exit_reason": string | null,"exited_at": string | null,"fee_return": number | null,"funding_return": number | null,"gross_return": number | null,"horizon": string,"is_ambiguous": boolean | null,"is_correct": boolean | null,"is_correct_24h": boolean | null,"is_correct_48h": boolean | null,"is_correct_7d": boolean | null,"is_funding_known": boolean | null,"is_gap_exit": boolean | null,"label_basis": string | null,"leverage": number,"limit_price": number | null,"liquidation_return": number | null,"market_regime": string | null,"net_return": number | null,"origin": string,"predicted_at": string,"prediction_id": number,"reason": string,"reference_price": number,"return_24h": number | null,"return_48h": number | null,"return_7d": number | null,"side": string,"slippage_return": number | null,"status": string | null,"stop_loss_price": number,"symbol": string,"take_profit_price": number,"timeframe": string,"tracked_timeframe": string | null,"unknown_marks": Json | null
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
      referencedRelation: "bot_records"
      referencedColumns: ["bot_name"]
    },{
      foreignKeyName: "bot_predictions_bot_name_fkey"
      columns: ["bot_name"]
isOneToOne: false
      referencedRelation: "bot_standings"
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
      foreignKeyName: "bot_predictions_exchange_symbol_fkey"
      columns: ["exchange","symbol"]
isOneToOne: false
      referencedRelation: "reading_freshness"
      referencedColumns: ["exchange","symbol"]
    }
                  ]
                }
          }
          Functions: {
            "adjust_bot_weights":
{ Args: { "as_of"?: string }; Returns: number
                           },
"calculate_advanced_metrics":
{ Args: { "as_of"?: string }; Returns: number
                           },
"calculate_bot_correlations":
{ Args: { "as_of"?: string }; Returns: number
                           },
"calculate_meta_trust_scores":
{ Args: { "as_of"?: string }; Returns: number
                           },
"check_tp_sl_hits":
{ Args: { "as_of"?: string }; Returns: number
                           },
"detect_drift":
{ Args: { "as_of"?: string }; Returns: number
                           },
"evaluate_outcomes":
{ Args: { "as_of"?: string }; Returns: number
                           },
"get_bot_drawdowns":
{ Args: { "p_bot_name": string,"p_from"?: string,"p_market_regime"?: string,"p_side"?: string,"p_to"?: string }; Returns: {
              "depth": number,"duration_days": number,"peak_on": string,"rank": number,"recovered_on": string,"recovery_days": number,"trough_on": string
            }[]
                           },
"get_bot_endings":
{ Args: { "p_bot_name": string,"p_from"?: string,"p_market_regime"?: string,"p_side"?: string,"p_to"?: string }; Returns: {
              "ambiguous_count": number,"avg_hours_to_sl": number,"avg_hours_to_tp": number,"ended_count": number,"expired_count": number,"fee_return_sum": number,"funding_return_sum": number,"gross_return_sum": number,"liquidated_count": number,"liquidation_return_sum": number,"median_hours_to_tp": number,"net_return_sum": number,"sl_hit_rate": number,"sl_hit_rate_high": number,"sl_hit_rate_low": number,"slippage_return_sum": number,"stop_loss_count": number,"take_profit_count": number,"tp_hit_rate": number,"tp_hit_rate_high": number,"tp_hit_rate_low": number,"unknown_funding_count": number,"unknown_reason": string
            }[]
                           },
"get_bot_equity":
{ Args: { "p_bot_name": string,"p_from"?: string,"p_market_regime"?: string,"p_side"?: string,"p_stake"?: number,"p_to"?: string }; Returns: {
              "day": string,"drawdown": number,"equity": number,"exposure": number,"net_return": number,"trade_count": number
            }[]
                           },
"get_bot_figures":
{ Args: { "p_bot_name": string,"p_from"?: string,"p_market_regime"?: string,"p_side"?: string,"p_to"?: string }; Returns: Database["public"]['CompositeTypes']["bot_figures"]
                          SetofOptions: {
        from: "*"
        to: "bot_figures"
        isOneToOne: true
        isSetofReturn: false
      } },
"get_bot_hours":
{ Args: { "p_bot_name": string,"p_from"?: string,"p_market_regime"?: string,"p_side"?: string,"p_to"?: string }; Returns: {
              "hour": number,"loss_count": number,"mean_net_return": number,"trade_count": number,"weekday": number,"win_count": number,"win_rate": number
            }[]
                           },
"get_bot_reliability":
{ Args: { "p_bot_name": string,"p_from"?: string,"p_market_regime"?: string,"p_side"?: string,"p_to"?: string }; Returns: {
              "bins": Json,"brier": number,"decided_count": number,"expected_calibration_error": number,"log_loss": number,"unknown_reason": string
            }[]
                           },
"get_bot_streaks":
{ Args: { "p_bot_name": string,"p_from"?: string,"p_market_regime"?: string,"p_side"?: string,"p_to"?: string }; Returns: {
              "current_net": number,"current_since": string,"current_streak": number,"longest_loss_from": string,"longest_loss_net": number,"longest_loss_streak": number,"longest_loss_to": string,"longest_win_from": string,"longest_win_net": number,"longest_win_streak": number,"longest_win_to": string,"run_count": number,"runs_test_p_value": number,"trade_count": number,"unknown_reason": string
            }[]
                           },
"get_correlation_matrix":
{ Args: Record<PropertyKey, never>; Returns: {
              "as_of": string,"bot_names": (string)[],"coefficients": (number)[],"residual_sizes": (number)[],"residuals": (number)[],"sample_sizes": (number)[]
            }[]
                           },
"get_decision_calibration":
{ Args: { "p_from"?: string,"p_to"?: string }; Returns: {
              "bin": number,"brier_sum": number,"correct_count": number,"decision_count": number,"judge": string,"log_loss_sum": number,"stated_sum": number
            }[]
                           },
"get_decision_coverage":
{ Args: { "p_from"?: string,"p_to"?: string }; Returns: {
              "confidence_from": number,"correct_count": number,"decision_count": number,"equal_correct_count": number,"equal_net_return_sum": number,"equal_share_from": number,"net_return_sum": number,"step": number
            }[]
                           },
"get_decision_days":
{ Args: { "p_from"?: string,"p_to"?: string }; Returns: {
              "brier_sum": number,"correct_count": number,"day": string,"decision_count": number,"equal_correct_count": number,"equal_net_return_sum": number,"log_loss_sum": number,"net_return_sum": number
            }[]
                           },
"get_job_health":
{ Args: { "p_at"?: string }; Returns: {
              "job_name": string,"last_error": string,"last_finished_at": string,"last_row_count": number,"last_started_at": string,"last_status": string,"last_success_at": string,"period": string,"purpose": string,"runner": string,"schedule": string,"state": string
            }[]
                           },
"get_pair_days":
{ Args: { "p_bot_name_a": string,"p_bot_name_b": string }; Returns: {
              "day": string,"return_a": number,"return_b": number
            }[]
                           },
"get_reinforcement_days":
{ Args: { "p_from"?: string,"p_to"?: string }; Returns: {
              "action_count": number,"day": string,"decrease_count": number,"exploration_count": number,"increase_count": number,"maintain_count": number,"reward_sum": number,"rewarded_count": number
            }[]
                           },
"get_strategy_history":
{ Args: { "p_from"?: string,"p_to"?: string }; Returns: {
              "brier_sum": number,"correct_count": number,"day": string,"decision_count": number,"last_day": string,"log_loss_sum": number,"place": number,"share": number,"strategy_name": string
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
"identify_current_situation":
{ Args: { "as_of"?: string }; Returns: number
                           },
"make_recommendations":
{ Args: { "as_of"?: string }; Returns: number
                           },
"purge_run_history":
{ Args: { "as_of"?: string }; Returns: number
                           },
"review_bot_probation":
{ Args: { "as_of"?: string }; Returns: number
                           },
"rl_optimize_weights":
{ Args: { "as_of"?: string }; Returns: number
                           },
"score_decisions":
{ Args: { "as_of"?: string }; Returns: number
                           },
"submit_prediction":
{ Args: { "p_bot_key": string,"p_bot_name": string,"p_client_id"?: string,"p_confidence": number,"p_exchange"?: string,"p_horizon_minutes"?: number,"p_leverage"?: number,"p_limit_price"?: number,"p_reason"?: string,"p_side": string,"p_stop_loss": number,"p_symbol": string,"p_take_profit": number,"p_timeframe"?: string }; Returns: Database["public"]['CompositeTypes']["prediction_receipt"]
                          SetofOptions: {
        from: "*"
        to: "prediction_receipt"
        isOneToOne: true
        isSetofReturn: false
      } },
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
            "bot_figures": {
                        "bot_name": string | null,"market_regime": string | null,"side": string | null,"first_day": string | null,"last_day": string | null,"day_count": number | null,"total_return": number | null,"cagr": number | null,"annual_volatility": number | null,"sharpe_ratio": number | null,"sharpe_per_day": number | null,"sharpe_ratio_adjusted": number | null,"sortino_ratio": number | null,"calmar_ratio": number | null,"max_drawdown": number | null,"current_drawdown": number | null,"max_drawdown_days": number | null,"recovery_days": number | null,"value_at_risk_95": number | null,"conditional_value_at_risk_95": number | null,"skewness": number | null,"kurtosis": number | null,"exposure": number | null,"turnover_per_day": number | null,"trade_count": number | null,"win_count": number | null,"loss_count": number | null,"win_rate": number | null,"profit_factor": number | null,"expectancy": number | null,"expectancy_r": number | null,"average_win": number | null,"average_loss": number | null,"payoff_ratio": number | null,"best_trade": number | null,"worst_trade": number | null,"mean_favourable": number | null,"mean_adverse": number | null,"decided_count": number | null,"correct_count": number | null,"accuracy": number | null,"unknown_reasons": Json | null
                      },"prediction_receipt": {
                        "prediction_id": number | null,"predicted_at": string | null,"reference_price": number | null,"is_new": boolean | null
                      },"tp_sl_stats": {
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
