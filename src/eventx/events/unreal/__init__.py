"""What is told and never happened: rules and habits, what laws and sayings say of anyone, fiction."""
