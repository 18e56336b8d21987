-- Pages of a team's orders, and of a grid's.
CREATE INDEX dispatch_order_team ON dispatch_order (centre, team, opened_at DESC, matter_id DESC) WHERE team IS NOT NULL;
CREATE INDEX dispatch_order_grid ON dispatch_order (centre, grid, opened_at DESC, matter_id DESC);
