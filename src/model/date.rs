//! Days, periods and due dates as people write them.
