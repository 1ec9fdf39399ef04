Class Queue
  Private m_cluster
  Public Property Get Cluster : Set Cluster = m_cluster : End Property
  Private Sub Class_Initialize
    Set m_cluster = WScript.CreateObject("Microsoft.ComputeCluster.Cluster") : m_cluster.Connect("localhost")
  End Sub
  Public Function Add(name) : Dim j : Set j = m_cluster.CreateJob : j.Name = name : Add = m_cluster.AddJob(j) : End Function
End Class
Dim q : Set q = New Queue
q.Add "x"
q.Cluster.CancelJob q.Add("y"), "no"
For i = 1 To 3 : q.Cluster.RequeueJob i : Next
Set dict = CreateObject("Scripting.Dictionary") : dict.Add "a", q.Cluster.GetJob(1)
If q.Cluster.GetJob(3).Status >= 3 Then : WScript.Echo dict.Count : End If
Select Case q.Cluster.GetJob(3).Status
Case 1, 2
  x = q.Cluster.Timeout
Case Else
  q.Cluster.Timeout = 5 * x
End Select
Set nodes = q.Cluster.ComputeNodes
Set n = nodes.Item(0)
